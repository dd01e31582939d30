/** What a terminal or a log would obey instead of showing: control characters, breaks, changes of direction. */
const OBEYED = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from the data in quotes, fit for a message that is read in a terminal. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(OBEYED, escaped);
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
