import { addMonths, dayOfMonth, daysInMonth, type Month } from '../contract/index.js';
import type { MonthUsage } from './source.js';
import type { TimeZone } from './time-zone.js';

/**
 * How many days of a running month are over and all in, and so can be compared with as many days of the month before,
 * at most all of them. `null` for a month that is over, and where no day is complete yet.
 */
export function comparableDays({
  zone,
  month,
  now,
  usage,
}: {
  readonly zone: TimeZone;
  readonly month: Month;
  readonly now: Date;
  readonly usage: Pick<MonthUsage, 'dataThrough' | 'comparableThrough'>;
}): number | null {
  const { start, end } = zone.monthSpan(month);
  const through = allThrough(usage);
  if (now.getTime() >= end || through === null || through.getTime() <= start) return null;
  const over = dayOfMonth(zone.dayAt(now.getTime())) - 1;
  // A day that is over may well have had its last usage in the afternoon; days after the last usage may not be in yet.
  const inside = dayOfMonth(zone.dayAt(through.getTime() - 1));
  const days = Math.min(over, inside, daysInMonth(addMonths(month, -1)));
  return days > 0 ? days : null;
}

/** Up to when all of the usage is in; `null` where nobody says, and without usage. */
export function allThrough({
  dataThrough,
  comparableThrough,
}: Pick<MonthUsage, 'dataThrough' | 'comparableThrough'>): Date | null {
  return comparableThrough === undefined ? dataThrough : comparableThrough;
}
