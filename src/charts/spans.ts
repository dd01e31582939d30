/** Where a pointer is → which of the stretches that lie side by side along one axis it means. */

/** A stretch of an axis, in pixels. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * The index of the span that a position is in or nearest to: between two there is no gap to fall into. `null` beyond
 * both ends.
 */
export function spanAt(spans: readonly Span[], position: number): number | null {
  const distances = spans.map(({ start, length }) =>
    Math.max(start - position, position - start - length, 0),
  );
  const isWithin =
    spans.some(({ start }) => start <= position) &&
    spans.some(({ start, length }) => position <= start + length);
  return isWithin ? distances.indexOf(Math.min(...distances)) : null;
}
