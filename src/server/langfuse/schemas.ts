import * as v from 'valibot';
import { isDay, type Day } from '../../contract/index.js';
import { decimal, text, wholeNumber } from '../upstream/fields.js';
import type { MetricsQuestion } from './query.js';

/** "2025-02-01", with or without a midnight behind it. */
const bucket = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}(?:[T ]00:00:00(?:\.0+)?Z?)?$/, 'expected a day'),
  v.transform((start): Day => start.slice(0, 10)),
  v.check(isDay, 'expected a day of the calendar'),
);

/** `null` is of nobody, and so is an empty text; a list, where an older version tells a trace's tags together. */
const value = v.pipe(
  v.nullable(v.union([text, v.array(text)])),
  v.transform(told => (told === '' || told?.length === 0 ? null : told)),
);

/** What was asked for is required, though it may be `null`: a column of another name never reads as nothing. */
const row = v.object({
  sum_totalCost: v.nullable(decimal),
  sum_totalTokens: v.nullable(wholeNumber),
  sum_inputTokens: v.nullable(wholeNumber),
  sum_outputTokens: v.nullable(wholeNumber),
  count_count: wholeNumber,
  /** Of the field that was asked for; `null` without one. */
  value,
  /** The first day of the day or month; `null` where neither was asked for. */
  start: v.nullable(bucket),
});

export type MetricsRow = v.InferOutput<typeof row>;

/** The schema of the answer to a question. */
export function answerTo({ field, by }: Pick<MetricsQuestion, 'field' | 'by'>) {
  const named = v.pipe(
    v.looseObject({}),
    v.transform(columns => ({
      ...columns,
      value: field === null ? null : columns[field],
      start: by === null ? null : columns['time_dimension'],
    })),
    row,
  );
  return v.object({ data: v.array(named) });
}
