/** Values → a linear axis from the zero line: a domain rounded to its ticks, and the position of a value. */
import { tickIncrement, ticks } from 'd3-array';

export interface ValueAxis {
  /** Rounded outwards to ticks; always includes zero. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Pixels from the top of the plot. Zero is on the lower edge when everything is zero. */
  position(value: number): number;
}

/** `height` in pixels; about `count` ticks. */
export function valueAxis(smallest: number, largest: number, height: number, count: number): ValueAxis {
  const [from, to] = niceDomain(Math.min(0, smallest), Math.max(0, largest), count);
  const span = to - from;
  return {
    domain: [from, to],
    ticks: span > 0 ? ticks(from, to, count) : [0],
    position: value => (span > 0 ? height * (1 - (value - from) / span) : height),
  };
}

/** Steps outwards until both ends are ticks, as d3-scale's `nice` does; that module would cost 10 kB for this. */
function niceDomain(from: number, to: number, count: number): [number, number] {
  let domain: [number, number] = [from, to];
  for (let round = 0; round < 2; round += 1) {
    const step = tickIncrement(domain[0], domain[1], count);
    if (step === 0 || !Number.isFinite(step)) return domain;
    // d3-array gives steps below one as negative reciprocals: divided by them, the ends are exactly its ticks.
    domain =
      step > 0
        ? [Math.floor(domain[0] / step) * step, Math.ceil(domain[1] / step) * step]
        : [Math.floor(domain[0] * -step) / -step, Math.ceil(domain[1] * -step) / -step];
  }
  return domain;
}
