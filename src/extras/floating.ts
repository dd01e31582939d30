/** Keeps what floats above the page beside what it is about. Loaded when something opens. */
import { autoUpdate, computePosition, flip, offset, shift, type Placement } from '@floating-ui/dom';

/** Pixels between it and what it is about, and between it and the edge of the viewport. */
export const GAP = 8;

export interface Beside {
  /** What it is about; asked anew with every move. */
  readonly rect: () => DOMRect;
  /** The element that this is a part of, or is itself: what it scrolls with. */
  readonly context: Element;
  /** Where it stands if there is room. */
  readonly placement: () => Placement;
  /** Where else, in this order; without it, on the other side. */
  readonly otherwise?: Placement[];
  readonly gap?: number;
}

/** @returns how to place it anew, and how to stop following. */
export function keepBeside(
  floating: HTMLElement,
  { rect, context, placement, otherwise, gap = GAP }: Beside,
): { place: () => void; stop: () => void } {
  const reference = { getBoundingClientRect: rect, contextElement: context };
  const middleware = [
    offset(gap),
    flip({ padding: GAP, ...(otherwise && { fallbackPlacements: otherwise }) }),
    shift({ padding: GAP }),
  ];
  const place = () =>
    void computePosition(reference, floating, { strategy: 'fixed', placement: placement(), middleware })
      // The one place that writes to an element: where it stands is known only once it has been laid out, and code
      // may set what a strict CSP refuses to a `style` attribute.
      .then(({ x, y }) => Object.assign(floating.style, { left: `${x}px`, top: `${y}px` }));
  return { place, stop: autoUpdate(reference, floating, place, { layoutShift: false }) };
}
