import { sumMoney, type Measures, type Money } from '../contract/index.js';

/**
 * Sums of figures of which some may be unknown. A sum of nothing is zero, of nothing but unknowns unknown, and else the
 * sum of what is known.
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
