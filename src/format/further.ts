import type { Formats } from './formats.js';
import { furtherEnglish } from './further-english.js';
import type { FurtherMessages } from './further-messages.js';

/** The further words of the reader's language. Only what is itself loaded late imports this: English comes with it. */
export function furtherWords({ further }: Formats): FurtherMessages {
  return further ?? furtherEnglish;
}
