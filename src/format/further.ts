import type { Formats } from './formats.js';
import { furtherEnglish } from './further-english.js';
import type { FurtherMessages } from './further-messages.js';
import { complete } from './complete.js';

const completed = new WeakMap<Formats['further'], FurtherMessages>();

/** The further words of the reader's language. Only what is itself loaded late imports this: English comes with it. */
export function furtherWords({ further }: Pick<Formats, 'further'>): FurtherMessages {
  const words = completed.get(further) ?? complete(furtherEnglish, further);
  completed.set(further, words);
  return words;
}
