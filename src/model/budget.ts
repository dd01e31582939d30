/** Report → how much of the month's budget is used. */
import { compareMoney, subtractMoney, type Report } from '../contract/index.js';
import { toNumber, type Amount } from './amount.js';
import type { Projection } from './projection.js';

export interface BudgetUse {
  readonly budget: Amount;
  readonly used: Amount;
  /** used ÷ budget; above 1 where more is used than planned, below 0 in a month of credits. */
  readonly share: number;
  /** budget − used, exactly; negative where more is used than planned. */
  readonly remaining: Amount;
  /** What the month will probably come to, and whether that is more than planned. */
  readonly estimate: { readonly total: Amount; readonly isOver: boolean } | null;
}

/**
 * `null` without a budget, or where nobody knows what is used. So is a budget of zero or less: many sources write 0 for
 * "none", and of nothing there is no share.
 *
 * @param projection of the same report by cost, where there is one; another measure's is no money, and left out
 */
export function budgetUse(report: Report, projection: Projection | null = null): BudgetUse | null {
  const budget = report.budget?.cost ?? null;
  const used = report.totals.cost;
  if (budget === null || used === null || compareMoney(budget, '0') <= 0) return null;
  const total = projection?.measure === 'cost' ? projection.total : null;
  return {
    budget,
    used,
    share: toNumber(used) / toNumber(budget),
    remaining: subtractMoney(budget, used),
    estimate: total && { total, isOver: compareMoney(total, budget) > 0 },
  };
}
