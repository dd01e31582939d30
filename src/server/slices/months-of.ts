import type { Month } from '../../contract/index.js';
import type { AvailableMonths } from './slice-reader.js';

/** The first and the last of the months with usage; `null` without any. */
export function monthsOf(months: readonly Month[]): AvailableMonths | null {
  const sorted = [...months].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
}
