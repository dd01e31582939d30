import {
  absoluteMoney,
  compareMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
  type Day,
  type Decimal,
} from '../../contract/index.js';
import type { Slice, SliceRow } from './slice.js';

/** A double has 15; sums of many thousand of them lose some. */
const RIGHT_DIGITS = 12;

/**
 * For upstreams that add doubles, and for each question in another order: the parts of a day then miss its total by the
 * last digits of a double, and would come to more than it as often as not. That much, and no more, goes to the day's
 * largest part, where it is the least of a change. Amounts that were added exactly stay as they are.
 *
 * @param truth costs by day
 * @param slice parts of the days, or where it does not tell days, of all of them
 */
export function settleDoubles(truth: Slice, slice: Slice): Slice {
  const keyOf = (row: SliceRow) => (slice.dims.includes('day') ? (row.day ?? null) : null);
  const totals = new Map([...groupBy(truth.rows, keyOf)].map(([key, rows]) => [key, costOf(rows)]));
  const settled = new Map<SliceRow, SliceRow>();
  for (const [key, rows] of groupBy(slice.rows, keyOf)) {
    const total = totals.get(key) ?? '0';
    const missing = subtractMoney(total, costOf(rows));
    const largest = largestOf(rows);
    if (largest && missing !== '0' && isNoise(missing, total)) {
      settled.set(largest, { ...largest, cost: sumMoney([largest.cost ?? '0', missing]) });
    }
  }
  return { ...slice, rows: slice.rows.map(row => settled.get(row) ?? row) };
}

function isNoise(missing: Decimal, total: Decimal): boolean {
  const magnified = parseMoney(`${absoluteMoney(missing)}e${RIGHT_DIGITS}`);
  return magnified !== null && compareMoney(magnified, absoluteMoney(total)) <= 0;
}

function largestOf(rows: readonly SliceRow[]): SliceRow | undefined {
  return rows.reduce<SliceRow | undefined>((largest, row) => {
    const isLarger = compareMoney(row.cost ?? '0', largest?.cost ?? '0') > 0;
    return isLarger ? row : largest;
  }, undefined);
}

function costOf(rows: readonly SliceRow[]): Decimal {
  return sumMoney(rows.flatMap(({ cost }) => cost ?? []));
}

function groupBy(
  rows: readonly SliceRow[],
  keyOf: (row: SliceRow) => Day | null,
): ReadonlyMap<Day | null, SliceRow[]> {
  const groups = new Map<Day | null, SliceRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
