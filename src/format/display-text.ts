/** Text from the data, made fit to be laid out among ours. */

/** Code units; combining marks make layout quadratic, so a cap on graphemes would not do. */
export const LONGEST_NAME = 256;

/** Characters that override the direction of what follows; isolates and letters of any script stay. */
const OVERRIDES = /[\u202A-\u202E]/g;

/** Cut to what can be laid out in time, without direction overrides. */
export function displayName(name: string): string {
  const cut =
    name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…` : name;
  return cut.replace(OVERRIDES, '');
}

/** For a name inside a sentence: whatever its direction, the words around it keep their order. */
export function isolate(name: string): string {
  return `\u2068${displayName(name)}\u2069`;
}
