/** Everything that a language says, as a reader would meet it: by the path of each message. */
import type { FurtherMessages } from '../../src/format/further-messages.js';
import type { Messages } from '../../src/format/messages.js';

/** What stands in for names, amounts and months: no letter of any script. */
const [A, B, C, D, E, F] = ['⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩', '⟨5⟩', '⟨6⟩'] as const;

export interface AllMessages extends Messages {
  readonly further: FurtherMessages;
}

/** For each message that is a function, the arguments that it is called with. */
type Cases<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends (...values: infer Values) => string
    ? readonly Values[]
    : Words[Key] extends string
      ? never
      : Cases<Words[Key]>;
};

const COUNTS = [0, 1, 2, 3, 11, 100];

/** Messages that take something else than texts. */
const CASES: Cases<AllMessages> = {
  others: COUNTS.map(count => [count, String(count)]),
  exactTokens: COUNTS.map(count => [count, String(count), A]),
  amountOfTokens: COUNTS.map(count => [count, String(count)]),
  dailySummary: [
    [{ name: A, share: B }, { day: C, amount: D }, null],
    [{ name: A, share: B }, null, null],
    [null, { day: C, amount: D }, null],
    [null, null, A],
  ],
  filter: {
    shown: [
      [A, B, C],
      [A, B, null],
    ],
  },
  rankingSummary: [
    [{ name: A, amount: B, share: C }, D],
    [{ name: A, amount: B, share: null }, D],
  ],
  mismatch: ([null, 'totals', 'daily', 'models', 'users', 'agents'] as const).map(section => [section, A, B]),
  further: {
    datum: [
      [{ of: A, part: B, amount: C, share: D, other: E, until: F }],
      [{ of: A, part: null, amount: B, share: null, other: C, until: null }],
      [{ of: A, part: null, amount: B, share: C, other: null, until: D }],
      [{ of: A, part: null, amount: B, share: null, other: null, until: null }],
    ],
    estimate: {
      basis: [...COUNTS.map(count => [count, String(count), A] as const), [2, '2', null]].map(
        ([count, formatted, month]) => [count, formatted, month] as [number, string, string | null],
      ),
      unusual: [1, 2, 3].map(count => [count, A]),
    },
    unusualDay: [
      [{ day: A, weekday: B, amount: C, usual: D, times: E, share: null }],
      [{ day: A, weekday: B, amount: C, usual: D, times: null, share: E }],
      [{ day: A, weekday: B, amount: C, usual: D, times: null, share: null }],
    ],
  },
};

type Sentence = (...values: unknown[]) => string;

/** Path of a message → all that it comes out as. */
export function said(messages: AllMessages): Map<string, string[]> {
  return saidIn(messages, CASES, '');
}

function saidIn(words: object, cases: object, path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, word] of Object.entries(words) as [string, unknown][]) {
    const name = path + key;
    const own = (cases as Record<string, object | undefined>)[key];
    if (typeof word === 'string') found.set(name, [word]);
    else if (typeof word === 'object' && word !== null)
      saidIn(word, own ?? {}, `${name}.`).forEach((texts, at) => found.set(at, texts));
    else found.set(name, spoken(word as Sentence, (own as unknown[][] | undefined) ?? [[A, B, C, D]]));
  }
  return found;
}

function spoken(sentence: Sentence, cases: readonly unknown[][]): string[] {
  return cases.map(values => sentence(...values));
}

/** What was put into a sentence has to come out of it: none of it may be lost in translation. */
export function valuesIn(text: string): string {
  return [...(text.match(/⟨\d⟩/g) ?? [])].sort().join('');
}
