import { compareMoney, sumMoney, type Measures, type Money } from '../contract/index.js';

/**
 * Sums and orders of figures of which some may be unknown. A sum of nothing is zero, of nothing but unknowns unknown,
 * and else the sum of what is known; in an order the unknown come last.
 */
export function sumCosts(costs: readonly (Money | null)[]): Money | null {
  const known = costs.filter(cost => cost !== null);
  return known.length === 0 && costs.length > 0 ? null : sumMoney(known);
}

export function sumCounts(counts: readonly (number | null)[]): number | null {
  const known = counts.filter(count => count !== null);
  return known.length === 0 && counts.length > 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

export function sumMeasures(rows: readonly Measures[]): Measures {
  const sum = (measure: Exclude<keyof Measures, 'cost'>) => sumCounts(rows.map(row => row[measure]));
  return {
    cost: sumCosts(rows.map(row => row.cost)),
    total_tokens: sum('total_tokens'),
    input_tokens: sum('input_tokens'),
    cache_read_input_tokens: sum('cache_read_input_tokens'),
    cache_creation_input_tokens: sum('cache_creation_input_tokens'),
    output_tokens: sum('output_tokens'),
    requests: sum('requests'),
  };
}

interface Identified {
  readonly id: string;
}

/** Dearest first, then by id. */
export function byCost<Row extends Identified & { readonly cost: Money | null }>(a: Row, b: Row): number {
  const order =
    a.cost === null || b.cost === null ? unknownLast(a.cost, b.cost) : compareMoney(b.cost, a.cost);
  return order || compareText(a.id, b.id);
}

/** Most tokens first, then by id. */
export function byTokens<Row extends Identified & { readonly total_tokens: number | null }>(
  { id: idA, total_tokens: a }: Row,
  { id: idB, total_tokens: b }: Row,
): number {
  return (a === null || b === null ? unknownLast(a, b) : b - a) || compareText(idA, idB);
}

/** By code units: the same on every machine, where `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unknownLast(a: unknown, b: unknown): number {
  return Number(a === null) - Number(b === null);
}
