/**
 * PostgreSQL's text has no U+0000, which a record's may have: it is kept as U+0001 U+0001, and U+0001 as U+0001 U+0002.
 * The order by bytes stays as it was.
 */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, character => (character === '\u0000' ? '\u0001\u0001' : '\u0001\u0002'));
}

export function unescapeText(text: string): string {
  return text.replace(ESCAPED, pair => (pair === '\u0001\u0001' ? '\u0000' : '\u0001'));
}

/* eslint-disable no-control-regex -- these are what it is about */
const SPECIAL = /[\u0000\u0001]/g;
const ESCAPED = /\u0001[\u0001\u0002]/g;
