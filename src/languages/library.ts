/** The languages beside English, each loaded when somebody reads it. */
import { Languages } from '../format/languages.js';

export const library = new Languages({
  ar: async () => (await import('./ar.js')).arabic,
  de: async () => (await import('./de.js')).german,
  es: async () => (await import('./es.js')).spanish,
  fr: async () => (await import('./fr.js')).french,
  ja: async () => (await import('./ja.js')).japanese,
  pt: async () => (await import('./pt.js')).portuguese,
});
