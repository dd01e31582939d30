/** Report → the days that are over, of this month and of the one before, each with its exact amount. */
import { dayOfMonth, daysInMonth, daysOf, type Day, type Report } from '../contract/index.js';
import { sumAmounts, toAmount, type Amount, type Measure } from './amount.js';
import { dayOfInstant, lastDayWithData } from './data-through.js';

export interface DayAmount {
  readonly day: Day;
  readonly amount: Amount;
}

export interface PastDays {
  readonly current: readonly DayAmount[];
  /** `null` where the month before, or one of its days, is not known. */
  readonly previous: readonly DayAmount[] | null;
}

/** `null` where this month's days, or one of those that are over, are not known. */
export function pastDays(report: Report, measure: Measure): PastDays | null {
  const { period, previous, daily } = report;
  if (daily === null) return null;
  const over = daysOf(period.month).slice(0, completedDays(report));
  // In the first month of all, days before its first usage are no days without usage.
  const current = amountsOn(previous ? over : sinceFirst(over, daily), daily, measure);
  if (current === null) return null;
  const before = previous?.daily ?? null;
  return {
    current,
    previous: previous && before && amountsOn(sinceFirst(daysOf(previous.month), before), before, measure),
  };
}

/**
 * How many days of the month are over and in: those entirely before `data_through`. A day whose last usage came at
 * noon may be over, too; that is the source's to say, by `to_date.days`. Zero where nobody said up to when usage is in.
 */
export function completedDays(report: Report): number {
  const { month, start, end, timezone, complete, data_through } = report.period;
  if (complete) return daysInMonth(month);
  if (data_through === null) return 0;
  const open = dayOfInstant(Date.parse(data_through), timezone);
  if (open < start) return 0;
  const closed = open >= end ? daysInMonth(month) : dayOfMonth(open) - 1;
  return daysSaidToBeOver(report) ?? closed;
}

/** Not more than are in; and as many as the month before has may mean that it has no more to compare with. */
function daysSaidToBeOver(report: Report): number | null {
  const { previous, period } = report;
  const days = previous?.to_date?.days ?? null;
  if (previous === null || days === null) return null;
  const last = lastDayWithData(report);
  const elapsed = last === null ? daysInMonth(period.month) : last < period.start ? 0 : dayOfMonth(last);
  return days === elapsed || (days < elapsed && days < daysInMonth(previous.month)) ? days : null;
}

interface Row {
  readonly date: Day;
  readonly cost: Amount | null;
  readonly total_tokens: number | null;
}

/** Rows of one day are summed, a day without rows is zero; `null` as soon as one of the days is not known. */
export function amountsOn(
  days: readonly Day[],
  rows: readonly Row[],
  measure: Measure,
): readonly DayAmount[] | null {
  const parts = new Map<Day, (Amount | null)[]>(days.map(day => [day, []]));
  for (const row of rows) parts.get(row.date)?.push(toAmount(row[measure]));
  const amounts: DayAmount[] = [];
  for (const [day, ofDay] of parts) {
    const amount = sumAmounts(ofDay);
    if (amount === null) return null;
    amounts.push({ day, amount });
  }
  return amounts;
}

function sinceFirst(days: readonly Day[], rows: readonly Row[]): Day[] {
  const dates = new Set(rows.map(row => row.date));
  const first = days.findIndex(day => dates.has(day));
  return first < 0 ? [] : days.slice(first);
}
