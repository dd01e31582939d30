/** UTC days and instants: what upstreams ask for and answer with. */
import { addMonths, dayIn, monthOf, type Day, type Month } from '../../contract/index.js';
import { DAY_MS, dayOfLocalTime } from '../time-zone.js';
import { UpstreamError } from './upstream-error.js';

/** From the start of a day to before the start of another. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Milliseconds at which the UTC day begins. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day after the one that it is. */
export function tomorrow(now: Date): Day {
  return dayOfLocalTime(now.getTime() + DAY_MS);
}

/** The whole month, or until tomorrow where it runs: more has not happened. Empty where it has not begun. */
export function monthUpTo(now: Date, month: Month): DaySpan {
  const from = dayIn(month, 1);
  const end = dayIn(addMonths(month, 1), 1);
  const to = tomorrow(now) < end ? tomorrow(now) : end;
  return { from, to: to < from ? from : to };
}

/** The month that it is. */
export function runningMonth(now: Date): Month {
  return monthOf(dayOfLocalTime(now.getTime()));
}

/** From where months are looked for, in what is read as a whole: a year ago, and the month that runs. */
export function yearBack(now: Date): Day {
  return dayIn(addMonths(runningMonth(now), -12), 1);
}

/** The end of the newest of these days, or now where it runs; `null` without any. */
export function endOfNewest(days: readonly Day[], now: Date): Date | null {
  const newest = [...days].sort().at(-1);
  return newest === undefined ? null : new Date(Math.min(startOf(newest) + DAY_MS, now.getTime()));
}

/**
 * The day that a bucket of an answer stands for.
 *
 * @param start in milliseconds
 * @throws {UpstreamError} if it is no whole day, or none that was asked for: added up, it would be a wrong total
 */
export function askedDay(what: string, start: number, { from, to }: DaySpan): Day {
  if (Number.isNaN(start) || start % DAY_MS !== 0 || start < startOf(from) || start >= startOf(to)) {
    throw new UpstreamError('upstream_invalid', `${what}: a bucket is none of the days that were asked for`);
  }
  return dayOfLocalTime(start);
}
