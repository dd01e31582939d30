import type { LitElement, ReactiveController } from 'lit';

/**
 * A widget's table is on paper, folded away on the screen or not. Styles alone do it where there is
 * `::details-content`, which is younger than the oldest browsers that are supported.
 */
export class OpenOnPaper implements ReactiveController {
  readonly #host: LitElement;
  /** To be folded away again. */
  #opened: HTMLDetailsElement | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#fold);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#fold);
  }

  readonly #open = () => {
    this.#opened ??= this.#host.renderRoot.querySelector<HTMLDetailsElement>('details:not([open])');
    if (this.#opened) this.#opened.open = true;
  };

  readonly #fold = () => {
    if (this.#opened) this.#opened.open = false;
    this.#opened = null;
  };
}
