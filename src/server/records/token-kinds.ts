/** What the words of a meter say of the tokens that it counts. */

export type TokenKind = 'input' | 'cache_read' | 'cache_creation' | 'output';

/** Words that tell kinds of tokens apart, or say that tokens are counted. */
const WORDS = /\b(?:cached?|hits?|read|writes?|creation|inputs?|prompts?|outputs?|completions?|tokens?)\b/gi;

/** "InputTokens" and "input_tokens" are two words. */
function spaced(text: string): string {
  return text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
}

/** The kind that a meter's name says, or `null` where it says none or more than one. */
export function tokenKind(meter: string): TokenKind | null {
  const text = spaced(meter);
  const isInput = /\b(?:inputs?|prompts?)\b/i.test(text);
  const isOutput = /\b(?:outputs?|completions?)\b/i.test(text);
  if (isInput && isOutput) return null;
  if (/\bcached?\b/i.test(text) && !isOutput) {
    return /\b(?:writes?|creation)\b/i.test(text) ? 'cache_creation' : 'cache_read';
  }
  if (isInput) return 'input';
  return isOutput ? 'output' : null;
}

/** A meter's name without the words for kinds of tokens: "gpt-4o, input tokens" is of "gpt-4o". */
export function withoutTokenKind(meter: string): string | null {
  const isSpaced = WORDS.test(meter);
  WORDS.lastIndex = 0;
  const rest = (isSpaced ? meter : spaced(meter)).replace(WORDS, ' ').replace(/\s+/g, ' ');
  return rest.replace(/^[\s\-_,.:/|()]+|[\s\-_,.:/|()]+$/g, '') || null;
}

/** Tokens of one kind as a record tells them: cached ones are part of the input. */
export function tokenFields(kind: TokenKind, count: number): Readonly<Record<string, number>> {
  if (kind === 'output') return { output_tokens: count };
  return { input_tokens: count, ...(kind !== 'input' && { [`${kind}_input_tokens`]: count }) };
}
