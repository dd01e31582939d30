/** What a language is made of. */
import { english } from './english.js';
import type { FurtherMessages } from './further-messages.js';
import type { Messages } from './messages.js';

/** Words that may lack some. */
export type Incomplete<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...values: never[]) => string) | undefined
    ? Words[Key]
    : Incomplete<Words[Key]>;
};

/** A language of the library: it lacks no word. */
export interface Language {
  readonly messages: Messages;
  readonly further: FurtherMessages;
}

/** A language that may lack words, as a host gives it. */
export type LanguagePart = Incomplete<Language>;

/** A language, or how to load it. */
export type LanguageSource = LanguagePart | (() => Promise<LanguagePart>);

/** What a reader is spoken to with. */
export interface Words {
  readonly messages: Messages;
  /** From the best language on; English has the rest, which is loaded only where it is needed: `furtherWords`. */
  readonly further: readonly Incomplete<FurtherMessages>[];
}

export const ENGLISH: Words = { messages: english, further: [] };
