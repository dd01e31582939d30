/** Rows of several parts as one. Who comes first in the host's order names it. */
import type { Measures, Money } from '../../contract/index.js';
import type { Spend } from '../ranking.js';
import { sumCosts, sumCounts } from '../sums.js';

export function firstKnown<Row, Value>(rows: readonly Row[], read: (row: Row) => Value | null): Value | null {
  return rows.map(read).find(value => value !== null) ?? null;
}

/** What is known, added up; but nothing and what is unknown are not nothing: a part without calls has no say. */
export function addCosts(costs: readonly (Money | null)[]): Money | null {
  const sum = sumCosts(costs);
  return sum === '0' && costs.includes(null) ? null : sum;
}

function addCounts(counts: readonly (number | null)[]): number | null {
  const sum = sumCounts(counts);
  return sum === 0 && counts.includes(null) ? null : sum;
}

export function addSpend(rows: readonly Spend[]): { cost: Money | null; total_tokens: number | null } {
  return {
    cost: addCosts(rows.map(row => row.cost)),
    total_tokens: addCounts(rows.map(row => row.total_tokens)),
  };
}

export function addMeasures(rows: readonly Measures[]): Measures {
  const add = (measure: Exclude<keyof Measures, 'cost'>) => addCounts(rows.map(row => row[measure]));
  return {
    ...addSpend(rows),
    input_tokens: add('input_tokens'),
    cache_read_input_tokens: add('cache_read_input_tokens'),
    cache_creation_input_tokens: add('cache_creation_input_tokens'),
    output_tokens: add('output_tokens'),
    requests: add('requests'),
  };
}

/**
 * Input and output would no longer be all of the tokens where one part tells them and another its total alone: then they
 * can't be told.
 */
export function addTotals(parts: readonly Measures[]): Measures {
  const sums = addMeasures(parts);
  const isOpen = [sums.total_tokens, sums.input_tokens, sums.output_tokens].includes(null);
  return isOpen || parts.every(isSplit) ? sums : { ...sums, input_tokens: null, output_tokens: null };
}

/** A part that knows all three is taken at its word. */
function isSplit({ total_tokens: total, input_tokens: input, output_tokens: output }: Measures): boolean {
  return ![total, input, output].includes(null) || (input ?? 0) + (output ?? 0) === (total ?? 0);
}
