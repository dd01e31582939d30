/** Cuts lists of everything into what is shown and what is below it. Pure: the order of rows changes nothing. */
import { moneyToNumber, parseMoney, type Decimal, type Money, type ServiceRow } from '../contract/index.js';
import { byCost, byTokens } from './orders.js';
import { sumCosts, sumCounts } from './sums.js';

export interface Spend {
  readonly cost: Money | null;
  readonly total_tokens: number | null;
}

interface Ranked extends Spend {
  readonly id: string;
}

export interface Cut<Row> {
  readonly items: Row[];
  readonly rest: Row[];
}

/** The top by cost and the top by tokens together, so that both rankings are right; dearest first. */
export function cutModels<Row extends Ranked>(rows: readonly Row[], top: number): Cut<Row> {
  const dearest = rows.toSorted(byCost);
  const shown = new Set([...dearest.slice(0, top), ...rows.toSorted(byTokens).slice(0, top)]);
  return { items: dearest.filter(row => shown.has(row)), rest: dearest.filter(row => !shown.has(row)) };
}

/** The dearest: services have no tokens. */
export function cutServices<Row extends Pick<Ranked, 'id' | 'cost'>>(
  rows: readonly Row[],
  top: number,
): Cut<Row> {
  const dearest = rows.toSorted(byCost);
  return { items: dearest.slice(0, top), rest: dearest.slice(top) };
}

/** Users or agents: those with the most tokens. */
export function cutSubjects<Row extends Ranked>(rows: readonly Row[], top: number): Cut<Row> {
  const busiest = rows.toSorted(byTokens);
  return { items: busiest.slice(0, top), rest: busiest.slice(top) };
}

export function sumSpend(rows: readonly Spend[]): { cost: Money | null; total_tokens: number | null } {
  return {
    cost: sumCosts(rows.map(row => row.cost)),
    total_tokens: sumCounts(rows.map(row => row.total_tokens)),
  };
}

/** What a service came to; its quantity as a report has it, or still exact. */
export interface ServiceAmount {
  readonly cost: Money | null;
  readonly quantity: number | Decimal | null;
  readonly unit: string | null;
}

/**
 * Quantities of different units are not added, and of no unit only where all are known: a row may have neither because
 * it is a sum of several units itself.
 */
export function sumServices(rows: readonly ServiceAmount[]): Pick<ServiceRow, 'cost' | 'quantity' | 'unit'> {
  const cost = sumCosts(rows.map(row => row.cost));
  const units = new Set(rows.map(row => row.unit));
  const [unit = null] = units;
  const quantities = rows.map(row => (row.quantity === null ? null : parseMoney(row.quantity)));
  if (units.size > 1 || (unit === null && quantities.includes(null)))
    return { cost, quantity: null, unit: null };
  const quantity = sumCosts(quantities);
  return { cost, quantity: quantity === null ? null : moneyToNumber(quantity), unit };
}
