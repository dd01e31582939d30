/** Rows as a report shows them: the top, what is below it, and what no one can be named for. Nothing is lost. */
import {
  moneyToNumber,
  type Decimal,
  type Measures,
  type ModelRow,
  type ModelSection,
  type ServiceSection,
} from '../contract/index.js';
import { byCost, byTokens } from './orders.js';
import { sumCosts, sumCounts, sumMeasures } from './sums.js';

/** The top by cost and the top by tokens together, so that both rankings are right; dearest first. */
export function cutModels(rows: readonly ModelRow[], unassigned: Measures | null, top: number): ModelSection {
  const dearest = rows.toSorted(byCost);
  const shown = new Set([...dearest.slice(0, top), ...rows.toSorted(byTokens).slice(0, top)]);
  const rest = rows.filter(row => !shown.has(row));
  return {
    items: dearest.filter(row => shown.has(row)),
    other: rest.length > 0 ? { count: rest.length, ...sumMeasures(rest) } : null,
    unassigned,
  };
}

type Spend = Pick<Measures, 'cost' | 'total_tokens'>;

export function cutRanking<Row extends Spend & { readonly id: string }>(
  rows: readonly Row[],
  unassigned: Spend | null,
  top: number,
): { items: Row[]; other: (Spend & { count: number }) | null; unassigned: Spend | null } {
  const ranked = rows.toSorted(byTokens);
  const rest = ranked.slice(top);
  return {
    items: ranked.slice(0, top),
    other: rest.length > 0 ? { count: rest.length, ...sumSpend(rest) } : null,
    unassigned,
  };
}

export function sumSpend(rows: readonly Spend[]): Spend {
  return {
    cost: sumCosts(rows.map(row => row.cost)),
    total_tokens: sumCounts(rows.map(row => row.total_tokens)),
  };
}

/** A service's row whose quantity is still exact. */
export interface ExactService extends Amount {
  readonly id: string;
  readonly name: string | null;
}

interface Amount {
  readonly cost: Decimal | null;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
}

export function cutServices(rows: readonly ExactService[], top: number): ServiceSection {
  const ranked = rows.toSorted(byCost);
  const rest = ranked.slice(top);
  return {
    items: ranked.slice(0, top).map(({ id, name, ...amount }) => ({ id, name, ...shown(amount) })),
    other: rest.length > 0 ? { count: rest.length, ...shown(sumServices(rest)) } : null,
  };
}

/** Quantities of different units are not added. */
export function sumServices(rows: readonly Amount[]): Amount {
  const cost = sumCosts(rows.map(row => row.cost));
  const units = new Set(rows.map(row => row.unit));
  if (units.size > 1) return { cost, quantity: null, unit: null };
  return { cost, quantity: sumCosts(rows.map(row => row.quantity)), unit: [...units][0] ?? null };
}

function shown({ cost, quantity, unit }: Amount) {
  return { cost, quantity: quantity === null ? null : moneyToNumber(quantity), unit };
}
