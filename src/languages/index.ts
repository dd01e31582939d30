/** The languages beside English, each loaded when somebody reads it. */
import { Languages, type LanguageSource } from '../format/languages.js';

export const languages = new Languages({
  ar: async () => (await import('./ar.js')).arabic,
  de: async () => (await import('./de.js')).german,
  es: async () => (await import('./es.js')).spanish,
  fr: async () => (await import('./fr.js')).french,
  ja: async () => (await import('./ja.js')).japanese,
  pt: async () => (await import('./pt.js')).portuguese,
});

/**
 * Adds a language to all elements, or words of your own to one that there is. What it lacks is taken from the
 * library's words of that language, at last from English, word by word.
 *
 * @param tag - A BCP 47 tag: "it" is for all Italian, "de-AT" for Austria alone. A `RangeError` if it is none.
 * @param language - The words, or how to load them, which is done when somebody reads that language.
 */
export function addLanguage(tag: string, language: LanguageSource): void {
  languages.add(tag, language);
}
