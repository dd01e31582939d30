import type { LitElement, ReactiveController } from 'lit';
import { resolveLocale } from '../format/locale.js';

/** The language of the element's surroundings: the nearest `lang`, also across shadow roots, else the browser's. */
export class LocaleController implements ReactiveController {
  readonly #host: LitElement;
  #observer: MutationObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get locale(): string {
    return resolveLocale([nearestLang(this.#host), document.documentElement.lang, navigator.language]);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'], subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}

/** `closest` stops at a shadow root: go on from its host. */
function nearestLang(from: Element): string | null {
  for (let element: Element | null = from; element;) {
    const holder: Element | null = element.closest('[lang]');
    if (holder) return holder.getAttribute('lang');
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
