/** The fields of upstream answers, whose numbers `parseExactJson` left as the text they were printed as. */
import * as v from 'valibot';
import { parseMoney, type Decimal } from '../../contract/index.js';

export const text = v.string('expected text');

/** A decimal as printed, of a number or of a string. */
export const decimal = v.pipe(
  v.string('expected a decimal'),
  v.rawTransform(({ dataset, addIssue, NEVER }): Decimal => {
    const value = parseMoney(dataset.value);
    if (value !== null) return value;
    addIssue({ message: 'expected a decimal' });
    return NEVER;
  }),
);

/** Digits that a double holds exactly; "1200.0" and "1.2e3" are whole too. */
export const wholeNumber = v.pipe(
  decimal,
  v.regex(/^\d+$/, 'expected a whole number, not negative'),
  v.transform(Number),
  v.safeInteger('expected a whole number that a double holds'),
);

/** Absent and `null` alike. */
export const optional = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
