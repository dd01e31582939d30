import type { LitElement, ReactiveController } from 'lit';
import { findView, onViewAnnounced, type ViewPort } from './view-port.js';

/** Keeps an element in touch with the view that it stands in, if any, and updates it with every change there. */
export class ViewLink implements ReactiveController {
  view: ViewPort | null = null;

  readonly #host: LitElement;
  #unsubscribe = () => {};
  #stopListening = () => {};

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.join();
    // Kept while connected: a view may be put, or defined, between this element and the one it has found.
    this.#stopListening = onViewAnnounced(() => this.join());
  }

  hostDisconnected(): void {
    this.#stopListening();
    this.#take(null);
  }

  /** Takes the nearest view above, which may be none. */
  join(): void {
    const view = findView(this.#host);
    if (view !== this.view) this.#take(view);
  }

  #take(view: ViewPort | null): void {
    this.#unsubscribe();
    this.view = view;
    this.#unsubscribe = view?.subscribe(() => this.#host.requestUpdate()) ?? (() => {});
    this.#host.requestUpdate();
  }
}
