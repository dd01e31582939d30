/** How English stands in for what a language lacks. */
import { english } from './english.js';
import { ENGLISH, type Incomplete, type LanguagePart, type Words } from './language.js';

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
