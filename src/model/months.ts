/** Report → the months one can go to. */
import { addMonths, isMonth, type Month, type Report } from '../contract/index.js';

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
  const [before, after] = [neighbour(month, -1), neighbour(month, 1)];
  if (available === null) return { month, months: [], previous: before, next: after };
  const months = newestFirst(available);
  return {
    month,
    months: months.includes(month) ? months : [...months, month].sort().reverse(),
    previous: month > available.from ? before : null,
    next: month < available.to ? after : null,
  };
}

/** `null` beyond the years that can be written. */
function neighbour(month: Month, step: 1 | -1): Month | null {
  const there = addMonths(month, step);
  return isMonth(there) ? there : null;
}

/** Counted from the end, so that no bounds, however absurd, make more than the most. */
function newestFirst({ from, to }: { readonly from: Month; readonly to: Month }): Month[] {
  const months: Month[] = [];
  let month: Month | null = to;
  while (month !== null && month >= from && months.length < MOST_MONTHS) {
    months.push(month);
    month = neighbour(month, -1);
  }
  return months;
}
