import type { LitElement, ReactiveController } from 'lit';

/** What is left on A4 and Letter within a card; a sheet's own width is not told to anybody. */
const PAPER_WIDTH = 660;

/** The width of an element's content box in CSS pixels; 0 until it is laid out, or while it is not displayed. */
export class SizeController implements ReactiveController {
  width = 0;

  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #screenWidth = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#toScreen);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#toScreen);
  }

  /** What is hidden keeps its drawing. */
  #resize(width: number): void {
    if (width === 0) return;
    this.#screenWidth = width;
    this.#take(width);
  }

  readonly #toPaper = () => this.#take(Math.min(this.#screenWidth, PAPER_WIDTH));
  readonly #toScreen = () => this.#take(this.#screenWidth);

  /** Less than a pixel is not worth a new drawing. */
  #take(width: number): void {
    if (Math.abs(width - this.width) < 1) return;
    this.width = width;
    this.#host.requestUpdate();
  }
}
