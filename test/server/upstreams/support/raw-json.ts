/** JSON whose numbers are printed as they are told to, which `JSON.stringify` can't. */

const MARK = '\u0001';

/** A number in an answer, printed as this text. */
export const printedNumber = (text: string): string => `${MARK}${text}${MARK}`;

export function rawJson(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0001([^"\\]*)\\u0001"/g, '$1');
}
