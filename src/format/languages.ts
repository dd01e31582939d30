/** Languages by tag, those of the library and those of a host: the words for a locale, loaded when they are wanted. */
import { wordsOf } from './complete.js';
import type { LanguagePart, LanguageSource, Words } from './language.js';

export class Languages {
  readonly #builtIn: ReadonlyMap<string, LanguageSource>;
  readonly #added = new Map<string, LanguageSource>();
  readonly #here = new Map<string, Words>();
  readonly #onTheirWay = new Map<string, Promise<Words>>();

  constructor(builtIn: Readonly<Record<string, LanguageSource>>) {
    this.#builtIn = new Map(Object.entries(builtIn));
  }

  /** Adds a language, or words that go before those of the same tag. Throws a `RangeError` if `tag` is none. */
  add(tag: string, language: LanguageSource): void {
    this.#added.set(new Intl.Locale(tag).baseName, language);
    this.#here.clear();
    this.#onTheirWay.clear();
  }

  /**
   * The words for a locale that `Intl` accepts: at once if they are here, else as soon as they are. What cannot be
   * loaded is left out, so that the next best language stands in for it, and tried again by the next one who asks.
   */
  wordsFor(locale: string): Words | Promise<Words> {
    return this.#here.get(locale) ?? this.#onTheirWay.get(locale) ?? this.#fetch(locale);
  }

  #fetch(locale: string): Words | Promise<Words> {
    const sources = tagsOf(locale)
      .flatMap(tag => [this.#added.get(tag), this.#builtIn.get(tag)])
      .filter(source => source !== undefined);
    if (!sources.some(source => typeof source === 'function')) {
      const words = wordsOf(sources as LanguagePart[]);
      this.#here.set(locale, words);
      return words;
    }
    const coming = Promise.all(sources.map(source => load(source, locale))).then(parts => {
      const words = wordsOf(parts.filter(part => part !== null));
      // Unless a language was added meanwhile.
      if (this.#onTheirWay.get(locale) === coming) {
        this.#onTheirWay.delete(locale);
        if (!parts.includes(null)) this.#here.set(locale, words);
      }
      return words;
    });
    this.#onTheirWay.set(locale, coming);
    return coming;
  }
}

async function load(source: LanguageSource, locale: string): Promise<LanguagePart | null> {
  try {
    return typeof source === 'function' ? await source() : source;
  } catch (error) {
    console.warn(`The words for "${locale}" could not be loaded.`, error);
    return null;
  }
}

/** From the most to the least special. "zh-TW" is written in Hant, so: zh-TW, zh-Hant, zh. */
function tagsOf(locale: string): string[] {
  const { language, script } = new Intl.Locale(locale).maximize();
  const subtags = new Intl.Locale(locale).baseName.split('-');
  const special = subtags.slice(1).map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
  return [...new Set([...special, `${language}-${script}`, language])];
}
