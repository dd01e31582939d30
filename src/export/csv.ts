/**
 * Rows → CSV by RFC 4180, as spreadsheet programs open it: UTF-8 with a byte order mark, `\r\n` after every record,
 * text quoted, numbers bare. The same bytes for every reader: no language or region has a say here.
 */
import type { Decimal } from '../contract/index.js';

/** A cell as it is written: made by `textField` or `numberField` only. */
export type Field = string & { readonly __field: unique symbol };

const BYTE_ORDER_MARK = '\uFEFF';
const END_OF_RECORD = '\r\n';

/**
 * What a spreadsheet would take for a formula, also behind white space and characters that nobody sees, and in the
 * full and small widths that some programs fold. Quotes are no defence: they are gone before the cell is read.
 */
const UNSEEN = String.raw`\s\p{C}\p{Default_Ignorable_Code_Point}`;
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
const FORMULA = new RegExp(`^(?:[\\t\\r]|[${UNSEEN}]*${SIGN})`, 'u');

/**
 * In many regions programs cut records at semicolons, or at tabs: then our quotes hold nothing together, and a cell or
 * a record begins in the middle of a text. A match is a whole gap and the sign behind it, if there is one: without one
 * it matches as well, so that no gap is gone through twice, however long.
 */
const GAP = new RegExp(`([${UNSEEN};"]+)(${SIGN}?)`, 'gu');
const FOREIGN_SEPARATOR = /[;\t\r\n]/g;

/**
 * Always quoted; what reads as a formula begins with an apostrophe, inside the quotes, also where only another
 * separator than ours makes a cell of it. `null` is an empty cell.
 */
export function textField(text: string | null): Field {
  if (text === null) return '' as Field;
  const begun = FORMULA.test(text) ? `'${text}` : text;
  const harmless = begun.replace(GAP, (whole, gap: string, sign: string) =>
    sign === '' ? whole : gap.replace(FOREIGN_SEPARATOR, "$&'") + sign,
  );
  return `"${harmless.replaceAll('"', '""')}"` as Field;
}

/**
 * Never quoted, so that it stays a number, a negative one too: every digit, a point, never an exponent. What is not
 * known is an empty cell, and so is what is no number.
 */
export function numberField(value: number | Decimal | null): Field {
  if (value === null || !Number.isFinite(Number(value))) return '' as Field;
  const printed = String(value);
  const [, sign = '', lead, rest = '', power = ''] = EXPONENTIAL.exec(printed) ?? [];
  return (lead === undefined ? printed : sign + spelledOut(lead + rest, Number(power))) as Field;
}

/** How a double is printed from 10²¹ up, and below 10⁻⁶. */
const EXPONENTIAL = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** The point stands behind the first digit until it is moved by `power`: beyond all digits, one way or the other. */
function spelledOut(digits: string, power: number): string {
  return power < 0 ? `0.${'0'.repeat(-power - 1)}${digits}` : digits.padEnd(power + 1, '0');
}

/** Records as one text, with its byte order mark. */
export function toCsv(records: readonly (readonly Field[])[]): string {
  return BYTE_ORDER_MARK + records.map(fields => fields.join(',') + END_OF_RECORD).join('');
}
