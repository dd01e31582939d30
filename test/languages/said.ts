/** Everything that a language says, as a reader would meet it: by the path of each message. */
import type { Messages } from '../../src/format/messages.js';

/** What stands in for names, amounts and months: no letter of any script. */
const [A, B, C, D] = ['⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩'] as const;

type Arguments<Key extends keyof Messages> = Messages[Key] extends (...values: infer Values) => string
  ? Values
  : never;

/** Messages that take something else than texts. */
const CASES: { readonly [Key in keyof Messages]?: Arguments<Key>[] } = {
  others: [0, 1, 2, 3, 11, 100].map(count => [count, String(count)]),
  exactTokens: [0, 1, 2, 3, 11, 100].map(count => [count, String(count), A]),
  amountOfTokens: [0, 1, 2, 3, 11, 100].map(count => [count, String(count)]),
  dailySummary: [
    [{ name: A, share: B }, { day: C, amount: D }, null],
    [{ name: A, share: B }, null, null],
    [null, { day: C, amount: D }, null],
    [null, null, A],
  ],
  rankingSummary: [
    [{ name: A, amount: B, share: C }, D],
    [{ name: A, amount: B, share: null }, D],
  ],
  mismatch: ([null, 'totals', 'daily', 'models', 'users', 'agents'] as const).map(section => [section, A, B]),
};

/** Path of a message → all that it comes out as. */
export function said(messages: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, word] of Object.entries(messages) as [string, unknown][]) {
    const name = path + key;
    if (typeof word === 'string') found.set(name, [word]);
    else if (typeof word === 'object' && word !== null)
      said(word, `${name}.`).forEach((texts, at) => found.set(at, texts));
    else found.set(name, spoken(name, word as (...values: unknown[]) => string));
  }
  return found;
}

function spoken(name: string, sentence: (...values: unknown[]) => string): string[] {
  const cases: unknown[][] = CASES[name as keyof Messages] ?? [[A, B, C, D]];
  return cases.map(values => sentence(...values));
}

/** What was put into a sentence has to come out of it: none of it may be lost in translation. */
export function valuesIn(text: string): string {
  return [...(text.match(/⟨\d⟩/g) ?? [])].sort().join('');
}
