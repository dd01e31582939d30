import type { Decimal } from '../../contract/index.js';
import { sumCosts } from '../sums.js';
import { amountOf, MEASURES, type Amounts } from './amounts.js';
import { exactSlice } from './pick-slice.js';
import type { Measure, Slice } from './slice.js';

/** The truth: what the upstream says ungrouped, or else by day alone. No slice of anything else may stand for it. */
export function totalsOf(slices: readonly Slice[]): Amounts {
  return Object.fromEntries(MEASURES.map(measure => [measure, totalOf(slices, measure)]));
}

function totalOf(slices: readonly Slice[], measure: Measure): Decimal | null {
  const slice = exactSlice(slices, [], measure) ?? exactSlice(slices, ['day'], measure);
  return slice && sumCosts(slice.rows.map(row => amountOf(row, measure)));
}
