/** UTC days and instants: what upstreams ask for and answer with. */
import type { Day } from '../../contract/index.js';
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
