/** English at once; the library of all other languages as soon as somebody reads one, or a host adds one. */
import { ENGLISH, type LanguageSource, type Words } from '../format/language.js';
import type { Languages } from '../format/languages.js';

const added: [tag: string, language: LanguageSource][] = [];
const listeners = new Set<() => void>();
let library: Languages | null = null;

/**
 * Adds a language to all elements, or words of your own to one that there is. What it lacks is taken from the
 * library's words of that language, at last from English, word by word.
 *
 * @param tag - A BCP 47 tag: "it" is for all Italian, "de-AT" for Austria alone. A `RangeError` if it is none.
 * @param language - The words, or how to load them, which is done when somebody reads that language.
 */
export function addLanguage(tag: string, language: LanguageSource): void {
  added.push([new Intl.Locale(tag).baseName, language]);
  library?.add(tag, language);
  for (const listener of [...listeners]) listener();
}

/** Tells of every language that is added; returns how to stop it. */
export function onLanguageAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words for a locale that `Intl` accepts: at once if they are here, else as soon as they are. */
export function wordsFor(locale: string): Words | Promise<Words> {
  if (library) return library.wordsFor(locale);
  return added.length === 0 && /^en\b/.test(locale) ? ENGLISH : fromLibrary(locale);
}

/** Without the library everybody is spoken to in English; the next one who asks tries again. */
async function fromLibrary(locale: string): Promise<Words> {
  try {
    const here = (await import('./library.js')).library;
    if (!library) for (const [tag, language] of added) here.add(tag, language);
    library = here;
    return library.wordsFor(locale);
  } catch (error) {
    console.warn(`The words for "${locale}" could not be loaded.`, error);
    return ENGLISH;
  }
}
