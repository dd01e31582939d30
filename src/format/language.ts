/** What a language is made of, and how English stands in for what one lacks. */
import { english } from './english.js';
import type { FurtherMessages } from './further-messages.js';
import type { Messages } from './messages.js';

/** Words that may lack some. */
export type Incomplete<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...values: never[]) => string) | undefined
    ? Words[Key]
    : Incomplete<Words[Key]>;
};

/** A language of the library. */
export interface Language {
  readonly messages: Messages;
  readonly further: Incomplete<FurtherMessages>;
}

/** A language that may lack words, as a host gives it. */
export type LanguagePart = Incomplete<Language>;

/** What a reader is spoken to with. */
export interface Words {
  readonly messages: Messages;
  /** From the best language on; English has the rest, which is loaded only where it is needed: `furtherWords`. */
  readonly further: readonly Incomplete<FurtherMessages>[];
}

export const ENGLISH: Words = { messages: english, further: [] };

/** From the best language on; English has the rest. */
export function wordsOf(languages: readonly LanguagePart[]): Words {
  if (languages.length === 0) return ENGLISH;
  return {
    messages: complete(
      english,
      languages.map(({ messages }) => messages ?? {}),
    ),
    further: languages.map(({ further }) => further ?? {}),
  };
}

/** The words of `whole`, each replaced by that of the first part which has it, and of the same kind. */
export function complete<All extends object>(whole: All, parts: readonly Incomplete<All>[]): All {
  const keys = Object.keys(whole) as (keyof All)[];
  return Object.fromEntries(
    keys.map(key => {
      const word = whole[key];
      const others = parts.map(part => part[key]).filter(other => other && typeof other === typeof word);
      const isGroup = typeof word === 'object' && word !== null;
      return [key, isGroup ? complete(word, others as object[]) : (others[0] ?? word)];
    }),
  ) as All;
}
