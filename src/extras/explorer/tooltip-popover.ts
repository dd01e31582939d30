/** Keeps a popover beside a box of a chart, above everything else on the page. */
import type { Box } from '../../charts/frame.js';
import type * as Floating from '../floating.js';

/** Where it stands if there is room; else on the other side, or wherever there is. */
export type Side = 'top' | 'inline-end';

/** Only who reads a chart datum by datum needs it. */
let floating: typeof Floating | null = null;

/**
 * A hint is closed by Escape and by a press elsewhere, and what is around it, such as a dialog, stays open: the browser
 * sees to it, wherever the focus is. Where it knows no hints, `manual` is left.
 */
export function popoverKind(): 'hint' | 'manual' {
  const probe = document.createElement('div');
  probe.popover = 'hint';
  return probe.popover === 'hint' ? 'hint' : 'manual';
}

export class TooltipPopover {
  readonly #onClose: () => void;
  #box: Box | null = null;
  #place: (() => void) | null = null;
  #stop = () => {};

  /** `onClose`: the reader has closed it. */
  constructor(onClose: () => void) {
    this.#onClose = onClose;
  }

  /** Opens it, or moves it to another box. */
  async show(popover: HTMLElement, chart: Element, box: Box, side: Side): Promise<void> {
    this.#box = box;
    floating ??= await import('../floating.js');
    // Meanwhile it may have been closed, or the chart may be gone.
    if (this.#box !== box || !popover.isConnected) return;
    if (!popover.matches(':popover-open')) popover.showPopover();
    if (this.#place) this.#place();
    else this.#follow(floating, popover, chart, side);
  }

  hide(popover: HTMLElement | null): void {
    this.#box = null;
    this.#place = null;
    this.#stop();
    this.#stop = () => {};
    if (popover?.matches(':popover-open')) popover.hidePopover();
  }

  #follow({ keepBeside }: typeof Floating, popover: HTMLElement, chart: Element, side: Side): void {
    const { place, stop } = keepBeside(popover, {
      rect: () => this.#rect(chart),
      context: chart,
      placement: () => (side === 'top' ? 'top' : chart.matches(':dir(rtl)') ? 'left' : 'right'),
      otherwise: ['bottom', 'top', 'left', 'right'],
    });
    this.#place = place;
    const stopListening = popover.popover === 'manual' ? this.#listen(chart) : () => {};
    this.#stop = () => {
      stop();
      stopListening();
    };
  }

  /**
   * What browsers do that know hints. Who reads by pointer has the focus anywhere, so that only the page can hear the
   * Escape; it is asked while a tooltip is open, and for nothing else.
   */
  #listen(chart: Element): () => void {
    const listening = new AbortController();
    const { signal } = listening;
    const { ownerDocument: page } = chart;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.#onClose();
    };
    const onPress = (event: Event) => event.composedPath().includes(chart) || this.#onClose();
    page.addEventListener('keydown', onKey, { signal });
    page.addEventListener('pointerdown', onPress, { signal });
    return () => listening.abort();
  }

  #rect(chart: Element): DOMRect {
    const { left, top } = chart.getBoundingClientRect();
    const { x, y, width, height } = this.#box ?? { x: 0, y: 0, width: 0, height: 0 };
    return new DOMRect(left + x, top + y, width, height);
  }
}
