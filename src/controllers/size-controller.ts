import type { LitElement, ReactiveController } from 'lit';

/** The width of an element's content box in CSS pixels; 0 until it is laid out, or while it is not displayed. */
export class SizeController implements ReactiveController {
  width = 0;

  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** What is hidden keeps its drawing; less than a pixel is not worth a new one. */
  #resize(width: number): void {
    if (width === 0 || Math.abs(width - this.width) < 1) return;
    this.width = width;
    this.#host.requestUpdate();
  }
}
