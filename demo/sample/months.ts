import type { Month } from '../../src/contract/index.js';

export interface MonthPlan {
  readonly month: Month;
  /** The month's spend in millionths of a dollar: what is generated is scaled to it exactly. */
  readonly spend: bigint;
  /** How many of the people and how much of the daily work there is already, 0 to 1. */
  readonly size: number;
}

/** Dollars to the tenth of a cent. */
const SPEND: readonly (readonly [Month, string])[] = [
  ['2024-01', '486.204'],
  ['2024-02', '521.377'],
  ['2024-03', '560.912'],
  ['2024-04', '618.450'],
  ['2024-05', '664.083'],
  ['2024-06', '702.519'],
  ['2024-07', '731.846'],
  ['2024-08', '718.264'],
  ['2024-09', '845.731'],
  ['2024-10', '968.402'],
  ['2024-11', '1087.955'],
  ['2024-12', '1136.870'],
  ['2025-01', '1402.118'],
  ['2025-02', '1509.645'],
];

export const MONTHS: readonly MonthPlan[] = SPEND.map(([month, dollars], index) => ({
  month,
  spend: BigInt(dollars.replace('.', '')) * 1000n,
  size: 0.4 + (0.6 * index) / (SPEND.length - 1),
}));
