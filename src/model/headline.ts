/** Report → the month's headline figure and its change, like for like. */
import { dayIn, dayOfMonth, daysInMonth, type Day, type Month, type Report } from '../contract/index.js';
import { sumAmounts, toAmount, toNumber, type Amount, type Measure } from './amount.js';
import { dayOfInstant } from './data-through.js';
import { EMPTY, ready, UNAVAILABLE, type Outcome } from './outcome.js';
import { hasUsage } from './usage.js';

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
  /** The whole month before. */
  readonly previous: { readonly month: Month; readonly amount: Amount } | null;
  readonly comparison: Comparison | null;
}

export function headline(report: Report, measure: Measure): Outcome<Headline> {
  const amount = toAmount(report.totals[measure]);
  if (amount === null) return UNAVAILABLE;
  if (!hasUsage(report)) return EMPTY;
  const { month } = report.period;
  const before = report.previous && toAmount(report.previous.totals[measure]);
  const previous =
    report.previous && before !== null ? { month: report.previous.month, amount: before } : null;
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
  if (days > completedDays(report)) return null;
  const first = (month: Month) => ({ from: dayIn(month, 1), to: dayIn(month, days) });
  return comparison(firstDays(report, measure, days), toAmount(totals[measure]), {
    ...months,
    days: { current: first(period.month), previous: first(previous.month) },
  });
}

/** Some sources tell the end of a day as 23:59 or 23:59:59. */
const LAST_MINUTE = 60_000;

/** Days that are in as a whole: one that is not would look cheap beside one of the month before. */
function completedDays({ period }: Report): number {
  const all = daysInMonth(period.month);
  if (period.data_through === null) return all;
  const running = dayOfInstant(Date.parse(period.data_through) + LAST_MINUTE, period.timezone);
  if (running < period.start) return 0;
  return running < period.end ? dayOfMonth(running) - 1 : all;
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
