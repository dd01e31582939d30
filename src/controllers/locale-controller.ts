import type { LitElement, ReactiveController } from 'lit';
import type { Words } from '../format/language.js';
import { resolveLocale } from '../format/locale.js';
import { onLanguageAdded, wordsFor } from '../languages/index.js';
import { langOf, watchSurroundings } from './surroundings.js';

export interface Spoken {
  readonly locale: string;
  readonly words: Words;
}

/**
 * The language and direction of an element's surroundings: the nearest `lang` and `dir`, also across shadow roots, else
 * the page's language, else the browser's.
 */
export class LocaleController implements ReactiveController {
  /** What to speak now: while other words are on their way, those before; `null` until the first are here. */
  spoken: Spoken | null = null;
  direction: 'ltr' | 'rtl' = 'ltr';

  readonly #host: LitElement;
  #wanted: string | null = null;
  #coming: Promise<void> | null = null;
  #stop = () => {};

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves as soon as no words are on their way. */
  async settled(): Promise<void> {
    while (this.#coming) await this.#coming;
  }

  /** To be called before every render: settles what to speak. */
  update(): void {
    this.direction = this.#host.matches(':dir(rtl)') ? 'rtl' : 'ltr';
    const { documentElement } = this.#host.ownerDocument;
    const locale = resolveLocale([langOf(this.#host), documentElement.lang, navigator.language]);
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    this.#coming = null;
    const words = wordsFor(locale);
    if (words instanceof Promise) this.#await(locale, words);
    else this.spoken = { locale, words };
  }

  hostConnected(): void {
    const stopWatching = watchSurroundings(this.#host, () => this.#host.requestUpdate());
    const stopListening = onLanguageAdded(() => this.#askAgain());
    this.#stop = () => {
      stopWatching();
      stopListening();
    };
    this.#askAgain();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Moved without being disconnected: other roots may be around it. */
  moved(): void {
    this.hostDisconnected();
    this.hostConnected();
  }

  /** What could not be loaded before may be there now. */
  #askAgain(): void {
    this.#wanted = null;
    this.#host.requestUpdate();
  }

  #await(locale: string, coming: Promise<Words>): void {
    const spoken = coming.then(words => {
      // Latest wish wins.
      if (this.#coming !== spoken) return;
      this.#coming = null;
      this.spoken = { locale, words };
      this.#host.requestUpdate();
    });
    this.#coming = spoken;
  }
}
