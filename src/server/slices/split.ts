import { absoluteMoney, compareMoney, subtractMoney, ZERO, type Decimal } from '../../contract/index.js';
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
  if (total === null) return { parts, unassigned: nobodys, excess: null };

  const actual = sumCosts([...amountsById.values()].flat()) ?? '0';
  const difference = subtractMoney(total, actual);
  const leftOver = rows.length > 0 && isDust(difference) ? ZERO : difference;
  return {
    parts,
    unassigned: sumCosts([nobodys, leftOver]),
    excess: isBeyond(leftOver, total) ? { expected: total, actual } : null,
  };
}

/**
 * Upstreams that add money as doubles print a total and its parts with different last digits. A hundred-millionth on
 * every day of a month stays below the millionth by which a document may be off.
 */
const DUST: Decimal = '0.00000001';

function isDust(difference: Decimal): boolean {
  return compareMoney(absoluteMoney(difference), DUST) < 0;
}

/** Whether what is left over turns the total's sign: of a total in credit, a part may leave over a credit. */
export function isBeyond(leftOver: Decimal, total: Decimal): boolean {
  if (leftOver === '0') return false;
  return total === '0' || leftOver.startsWith('-') !== total.startsWith('-');
}
