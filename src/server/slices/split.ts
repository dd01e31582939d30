import {
  absoluteMoney,
  compareMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
  ZERO,
  type Decimal,
} from '../../contract/index.js';
import { compareText } from '../orders.js';
import { sumCosts } from '../sums.js';
import { amountOf } from './amounts.js';
import type { Measure, SliceRow } from './slice.js';

/** One measure's total, told apart. */
export interface Split {
  /** By id; `null` where none of an id's rows knows. */
  readonly parts: ReadonlyMap<string, Decimal | null>;
  /** What is of nobody: rows without an id, and what all rows together leave over of the total. */
  readonly unassigned: Decimal | null;
  /** Set where the rows come to more than the total: some usage is in several of them, and no part can be trusted. */
  readonly excess: Excess | null;
}

export interface Excess {
  readonly expected: Decimal;
  readonly actual: Decimal;
}

/**
 * Holds rows against the total they are parts of.
 *
 * @param idOf `null` for nobody's, `undefined` for a row that is none of this section's
 * @param total the truth; `null` where it can't be told
 */
export function splitOf(
  rows: readonly SliceRow[],
  measure: Measure,
  idOf: (row: SliceRow) => string | null | undefined,
  total: Decimal | null,
): Split {
  const amountsById = new Map<string | null | undefined, (Decimal | null)[]>();
  for (const row of rows) {
    const id = idOf(row);
    const amounts = amountsById.get(id);
    if (amounts) amounts.push(amountOf(row, measure));
    else amountsById.set(id, [amountOf(row, measure)]);
  }
  const parts = new Map<string, Decimal | null>();
  for (const [id, amounts] of amountsById) if (typeof id === 'string') parts.set(id, sumCosts(amounts));
  const nobodys = sumCosts(amountsById.get(null) ?? []);
  if (total === null) return { parts, unassigned: rows.length === 0 ? null : nobodys, excess: null };

  const actual = sumCosts([...amountsById.values()].flat()) ?? '0';
  const difference = subtractMoney(total, actual);
  if (measure === 'cost' && isDust(difference, total))
    return { ...settled(parts, nobodys, difference), excess: null };
  return {
    parts,
    unassigned: sumCosts([nobodys, difference]),
    excess: isBeyond(difference, total) ? { expected: total, actual } : null,
  };
}

/**
 * Upstreams that add money as doubles, and in another order for each question, print a total and its parts with
 * different last digits: of the 15 that a double has, sums of many lose some. So little is nobody's usage: it goes to
 * the largest part, where it changes least.
 */
const RIGHT_DIGITS = 12;

function isDust(difference: Decimal, total: Decimal): boolean {
  const magnified = parseMoney(`${absoluteMoney(difference)}e${RIGHT_DIGITS}`);
  return difference !== ZERO && magnified !== null && compareMoney(magnified, absoluteMoney(total)) <= 0;
}

function settled(
  parts: ReadonlyMap<string, Decimal | null>,
  nobodys: Decimal | null,
  dust: Decimal,
): Pick<Split, 'parts' | 'unassigned'> {
  const largest = largestOf(parts);
  if (largest === null) return { parts, unassigned: sumCosts([nobodys, dust]) };
  return { parts: new Map([...parts, [largest.id, sumMoney([largest.amount, dust])]]), unassigned: nobodys };
}

function largestOf(parts: ReadonlyMap<string, Decimal | null>): { id: string; amount: Decimal } | null {
  const known = [...parts].flatMap(([id, amount]) => (amount === null ? [] : [{ id, amount }]));
  known.sort((a, b) => compareMoney(b.amount, a.amount) || compareText(a.id, b.id));
  return known[0] ?? null;
}

/** Whether what is left over turns the total's sign: of a total in credit, a part may leave over a credit. */
export function isBeyond(leftOver: Decimal, total: Decimal): boolean {
  if (leftOver === '0') return false;
  return total === '0' || leftOver.startsWith('-') !== total.startsWith('-');
}
