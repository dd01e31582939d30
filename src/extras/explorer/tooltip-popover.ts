/** Keeps a popover beside a box of a chart, above everything else on the page. */
import type * as FloatingUi from '@floating-ui/dom';
import type { Box } from '../../charts/frame.js';

/** Where it stands if there is room; else on the other side, or wherever there is. */
export type Side = 'top' | 'inline-end';

/** Only who reads a chart datum by datum needs it. */
let floatingUi: typeof FloatingUi | null = null;

/** Pixels between it and what it is about, and between it and the edge of the viewport. */
const GAP = 8;

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
    floatingUi ??= await import('@floating-ui/dom');
    // Meanwhile it may have been closed, or the chart may be gone.
    if (this.#box !== box || !popover.isConnected) return;
    if (!popover.matches(':popover-open')) popover.showPopover();
    if (this.#place) this.#place();
    else this.#follow(floatingUi, popover, chart, side);
  }

  hide(popover: HTMLElement | null): void {
    this.#box = null;
    this.#place = null;
    this.#stop();
    this.#stop = () => {};
    if (popover?.matches(':popover-open')) popover.hidePopover();
  }

  #follow(ui: typeof FloatingUi, popover: HTMLElement, chart: Element, side: Side): void {
    const reference = { getBoundingClientRect: () => this.#rect(chart), contextElement: chart };
    const middleware = [
      ui.offset(GAP),
      ui.flip({ fallbackPlacements: ['bottom', 'top', 'left', 'right'], padding: GAP }),
      ui.shift({ padding: GAP }),
    ];
    this.#place = () => {
      const isMirrored = chart.matches(':dir(rtl)');
      const placement = side === 'top' ? 'top' : isMirrored ? 'left' : 'right';
      void ui
        .computePosition(reference, popover, { strategy: 'fixed', placement, middleware })
        // The one place that writes to an element: where it stands is known only once it has been laid out, and code
        // may set what a strict CSP refuses to a `style` attribute.
        .then(({ x, y }) => Object.assign(popover.style, { left: `${x}px`, top: `${y}px` }));
    };
    const stopFollowing = ui.autoUpdate(reference, popover, this.#place, { layoutShift: false });
    const stopListening = popover.popover === 'manual' ? this.#listen(chart) : () => {};
    this.#stop = () => {
      stopFollowing();
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
