/** Text from the data, made fit to be laid out among ours. */

/** Code units; combining marks make layout quadratic, so a cap on graphemes would not do. */
export const LONGEST_NAME = 256;

/** Characters that override the direction of what follows; letters of any script stay. */
const OVERRIDES = /[\u202A-\u202E]/g;

/** Where a paragraph ends, every isolate ends with it; the other control characters say nothing to a reader. */
const BREAKS = /[\p{Cc}\u2029]+/gu;

const ISOLATES = /[\u2066-\u2069]/g;

/** One line, cut to what can be laid out in time; nothing in it reaches the direction of the text around it. */
export function displayName(name: string): string {
  const cut =
    name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…` : name;
  const line = cut.replace(OVERRIDES, '').replace(BREAKS, ' ');
  return isBalanced(line) ? line : line.replace(ISOLATES, '');
}

/** Whether every isolate that the text opens is closed in it, and no other. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(ISOLATES)) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** For a name inside a sentence: whatever its direction, the words around it keep their order. */
export function isolate(name: string): string {
  return `\u2068${displayName(name)}\u2069`;
}
