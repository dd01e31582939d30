import { moneyToNumber, type Decimal, type Measures } from '../../contract/index.js';
import type { Measure, SliceRow } from './slice.js';

/**
 * Figures of any measure as exact decimals, so that one arithmetic serves money and counts. `null` is "can't tell";
 * a measure that is not there was not asked about.
 */
export type Amounts = Readonly<Partial<Record<Measure, Decimal | null>>>;

export const COUNTS = [
  'total_tokens',
  'input_tokens',
  'cache_read_input_tokens',
  'cache_creation_input_tokens',
  'output_tokens',
  'requests',
] as const satisfies readonly Measure[];

export const MEASURES = ['cost', ...COUNTS] as const satisfies readonly Measure[];

/** What rankings and days show. */
export const SPEND = ['cost', 'total_tokens'] as const;

export function amountOf(row: SliceRow, measure: Measure): Decimal | null {
  const value = row[measure] ?? null;
  return typeof value === 'number' ? (String(value) as Decimal) : value;
}

export function measuresOf(amounts: Amounts): Measures {
  return {
    ...spendOf(amounts),
    input_tokens: countOf(amounts.input_tokens),
    cache_read_input_tokens: countOf(amounts.cache_read_input_tokens),
    cache_creation_input_tokens: countOf(amounts.cache_creation_input_tokens),
    output_tokens: countOf(amounts.output_tokens),
    requests: countOf(amounts.requests),
  };
}

export function spendOf({ cost = null, total_tokens }: Amounts): Pick<Measures, 'cost' | 'total_tokens'> {
  return { cost, total_tokens: countOf(total_tokens) };
}

function countOf(amount: Decimal | null | undefined): number | null {
  return amount === null || amount === undefined ? null : moneyToNumber(amount);
}

/** Whether there is anything to show: a row of zeros says nothing, one of unknowns no more. */
export function isNothing(amounts: Amounts): boolean {
  return Object.values(amounts).every(amount => amount === null || amount === '0');
}
