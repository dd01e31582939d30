/** Values of either sign → bars from a zero line that all of them share, in percent from the start. */
import { bars, type Bar } from './bars.js';

export interface DivergingBars {
  readonly bars: readonly Bar[];
  readonly zero: number;
}

export function divergingBars(values: readonly number[]): DivergingBars {
  const known = bars([...values, 0]).filter(bar => bar !== null);
  return { bars: known.slice(0, -1), zero: known.at(-1)?.start ?? 0 };
}
