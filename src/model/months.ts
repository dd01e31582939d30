/** Report → the months one can go to. */
import { addMonths, monthsBetween, type Month, type Report } from '../contract/index.js';

export interface MonthChoice {
  readonly month: Month;
  /** Every month there is data for, newest first; empty where the document does not say. */
  readonly months: readonly Month[];
  /** `null` at the end of what is available. */
  readonly previous: Month | null;
  readonly next: Month | null;
}

/** More than this is a mistake in the document, not a history: ten years. */
const MOST_MONTHS = 120;

/** `month` is the one asked for, which may not be the report's while the next one is loading. */
export function monthChoice(report: Report | null, month: Month): MonthChoice {
  const available = report?.available ?? null;
  if (available === null)
    return { month, months: [], previous: addMonths(month, -1), next: addMonths(month, 1) };
  const from = [available.from, addMonths(available.to, 1 - MOST_MONTHS)].sort()[1] ?? available.from;
  const months = monthsBetween(from, available.to).reverse();
  return {
    month,
    months: months.includes(month) ? months : [...months, month].sort().reverse(),
    previous: month > available.from ? addMonths(month, -1) : null,
    next: month < available.to ? addMonths(month, 1) : null,
  };
}
