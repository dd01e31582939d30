import { parseMoney } from '../contract/index.js';

/**
 * A JSON document with every number as the text it was printed as: "0.10", "1.095e-05", "12345678901234567890". Money
 * must not pass through a double, and what a number was printed as is gone once `JSON.parse` has read it.
 *
 * @throws {SyntaxError} if the text is not JSON
 */
export function parseExactJson(text: string): unknown {
  // First as it stands: with its numbers quoted, some text would pass that is no JSON, such as `{1:2}`.
  JSON.parse(text);
  return JSON.parse(text.replace(STRING_OR_NUMBER, part => (part.startsWith('"') ? part : `"${part}"`)));
}

/** Strings are matched to be left alone, digits within them included. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * A JSON document as `JSON.parse` has it, except for numbers that a double would change: of these the text that they were
 * printed as. Any other number stays one, so that where text is wanted it is told from text.
 *
 * @throws {SyntaxError} if the text is not JSON
 */
export function parseLosslessJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  // Most lines have short numbers only, and need no second look.
  if (!MAY_CHANGE.test(text)) return parsed;
  return JSON.parse(text.replace(STRING_OR_NUMBER, part => (isChanged(part) ? `"${part}"` : part)));
}

/** A double gives back fifteen digits as they were. */
const MAY_CHANGE = /\d[\d.]{15}|\d[eE]/;

function isChanged(part: string): boolean {
  return !part.startsWith('"') && parseMoney(part) !== parseMoney(Number(part));
}
