/** What the rows of a section leave over of the totals: usage that no one can be named for. */
import { subtractMoney, sumMoney, type Measures, type Money } from '../../contract/index.js';
import type { Spend } from '../ranking.js';
import type { MonthUsage } from '../source.js';

export type Section<Row> = { items: readonly Row[]; other: Row | null; unassigned?: Row | null } | null;

/** A section's rows with what is below them and what no one can be named for. */
export function rowsOf<Row>(section: Section<Row>): Row[] {
  if (section === null) return [];
  return [...section.items, section.other, section.unassigned ?? null].filter(row => row !== null);
}

/**
 * What rows of which some can't tell a figure leave over. Rows that all tell it are taken at their word: where they
 * contradict the totals, readers shall see it.
 */
export function remainder(totals: Spend, rows: readonly Spend[]): Spend {
  const costs = rows.map(row => row.cost);
  const counts = rows.map(row => row.total_tokens);
  return {
    cost: costs.includes(null) ? costLeft(totals.cost, costs) : totals.cost && '0',
    total_tokens: counts.includes(null) ? countLeft(totals.total_tokens, counts) : totals.total_tokens && 0,
  };
}

/** Of users or agents; all of the part where they are not told. */
export function unnamed({ totals }: MonthUsage, section: Section<Spend>): Spend[] {
  if (section === null) return [{ cost: totals.cost, total_tokens: totals.total_tokens }];
  const left = remainder(totals, rowsOf(section));
  return [...(section.unassigned ? [section.unassigned] : []), ...(isNothing(left) ? [] : [left])];
}

/**
 * Of models: what is left of the cost when services have had theirs. Services that a part can't tell apart are
 * unassigned here, once there are others' to add.
 */
export function unnamedModels(part: MonthUsage, hasServices: boolean): Measures[] {
  const { totals, models, services } = part;
  const forServices = rowsOf<{ readonly cost: Money | null }>(services).map(row => row.cost);
  if (models === null) return [{ ...totals, cost: costLeft(totals.cost, forServices) }];
  const rows = rowsOf<Spend>(models);
  const costs = [...rows.map(row => row.cost), ...forServices];
  const isOpen = hasServices && (costs.includes(null) || services === null);
  const left = {
    ...remainder(totals, rows),
    cost: isOpen ? costLeft(totals.cost, costs) : totals.cost && '0',
  };
  const unassigned = models.unassigned ? [models.unassigned] : [];
  return isNothing(left) ? unassigned : [...unassigned, { ...UNKNOWN, ...left }];
}

const UNKNOWN: Measures = {
  cost: null,
  total_tokens: null,
  input_tokens: null,
  cache_read_input_tokens: null,
  cache_creation_input_tokens: null,
  output_tokens: null,
  requests: null,
};

export function isNothing({ cost, total_tokens }: Spend): boolean {
  return (cost ?? '0') === '0' && (total_tokens ?? 0) === 0;
}

/** May be below zero: a credit is nobody's. */
function costLeft(total: Money | null, costs: readonly (Money | null)[]): Money | null {
  return total === null ? null : subtractMoney(total, sumMoney(costs.filter(cost => cost !== null)));
}

function countLeft(total: number | null, counts: readonly (number | null)[]): number | null {
  return total === null ? null : counts.reduce<number>((left, count) => left - (count ?? 0), total);
}
