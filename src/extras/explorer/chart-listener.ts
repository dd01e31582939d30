/** What happens to a chart: pointers on it, and its size. */

export interface ChartHandlers {
  move(event: PointerEvent): void;
  leave(event: PointerEvent): void;
  down(event: PointerEvent): void;
  click(event: MouseEvent): void;
  resize(): void;
}

/** @returns how to stop it. */
export function listenTo(chart: Element, handlers: ChartHandlers): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const on = (type: string, listener: (event: PointerEvent) => void) =>
    chart.addEventListener(type, event => listener(event as PointerEvent), { signal });
  on('pointermove', handlers.move);
  on('pointerleave', handlers.leave);
  on('pointerdown', handlers.down);
  on('click', handlers.click);
  const observer = new ResizeObserver(handlers.resize);
  observer.observe(chart);
  return () => {
    listening.abort();
    observer.disconnect();
  };
}

/** A finger cannot hover: what it is on is known only by its taps. */
export function isTouch({ pointerType }: PointerEvent): boolean {
  return pointerType === 'touch';
}
