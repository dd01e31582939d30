/** Report → the month's headline figure and its change, like for like. */
import { dayIn, dayOfMonth, daysInMonth, type Day, type Month, type Report } from '../contract/index.js';
import { sumAmounts, toAmount, toNumber, type Amount, type Measure } from './amount.js';
import { lastDayWithData } from './data-through.js';
import { EMPTY, ready, UNAVAILABLE, type Outcome } from './outcome.js';
import { usageOf } from './usage.js';

/** What is compared with what. Days are inclusive; without days, the whole months. */
export interface Comparison {
  readonly current: Amount;
  readonly previous: Amount;
  /** (current − previous) ÷ previous; `null` against zero or less: there is no percentage of nothing. */
  readonly change: number | null;
  readonly basis: { readonly month: Month; readonly previousMonth: Month; readonly days: DayRange | null };
}

export interface DayRange {
  readonly current: { readonly from: Day; readonly to: Day };
  readonly previous: { readonly from: Day; readonly to: Day };
}

export interface Headline {
  readonly measure: Measure;
  readonly month: Month;
  readonly amount: Amount;
  /** The whole month before, whatever is known of it. */
  readonly previous: { readonly month: Month; readonly amount: Amount | null } | null;
  readonly comparison: Comparison | null;
}

export function headline(report: Report, measure: Measure): Outcome<Headline> {
  const amount = toAmount(report.totals[measure]);
  if (amount === null) return UNAVAILABLE;
  if (usageOf(report) === 'none') return EMPTY;
  const { month } = report.period;
  const before = report.previous && toAmount(report.previous.totals[measure]);
  const previous = report.previous && { month: report.previous.month, amount: before };
  return ready({ measure, month, amount, previous, comparison: compare(report, measure, amount) });
}

/** A month that is over is compared whole; of a running one, its completed days with as many of the month before. */
function compare(report: Report, measure: Measure, amount: Amount): Comparison | null {
  const { period, previous } = report;
  if (previous === null) return null;
  const months = { month: period.month, previousMonth: previous.month };
  if (period.complete)
    return comparison(amount, toAmount(previous.totals[measure]), { ...months, days: null });
  if (previous.to_date === null) return null;
  const { totals } = previous.to_date;
  const days = Math.min(previous.to_date.days, daysInMonth(previous.month));
  if (days > elapsedDays(report)) return null;
  const first = (month: Month) => ({ from: dayIn(month, 1), to: dayIn(month, days) });
  return comparison(firstDays(report, measure, days), toAmount(totals[measure]), {
    ...months,
    days: { current: first(period.month), previous: first(previous.month) },
  });
}

/**
 * Days that usage is in for. Whether the last of them is over is the source's to say by `to_date.days`: a day whose
 * last usage came at noon may be.
 */
function elapsedDays(report: Report): number {
  const { month, start } = report.period;
  const last = lastDayWithData(report);
  if (last === null) return daysInMonth(month);
  return last < start ? 0 : dayOfMonth(last);
}

function comparison(
  current: Amount | null,
  previous: Amount | null,
  basis: Comparison['basis'],
): Comparison | null {
  if (current === null || previous === null) return null;
  const before = toNumber(previous);
  return { current, previous, change: before > 0 ? (toNumber(current) - before) / before : null, basis };
}

/** The sum of the month's first days; unknown where the report has no days. */
function firstDays({ daily }: Report, measure: Measure, days: number): Amount | null {
  if (daily === null) return null;
  return sumAmounts(daily.filter(row => dayOfMonth(row.date) <= days).map(row => toAmount(row[measure])));
}
