/** How far back the analytics API tells anything. */
import { addMonths, dayIn, monthOf, type Day, type Month } from '../../contract/index.js';
import { DAY_MS, dayOfLocalTime } from '../time-zone.js';
import { runningMonth } from '../upstream/utc-days.js';

const FIRST_DAY: Day = '2026-01-01';
const DAYS_BACK = 365;

/** The first day that may be asked for: a day that begins before a year ago is refused as a whole. */
export function firstDayTold(now: Date): Day {
  const first = dayOfLocalTime(now.getTime() - DAYS_BACK * DAY_MS + DAY_MS - 1);
  return first > FIRST_DAY ? first : FIRST_DAY;
}

/** The months from the first whole one in reach to the one that runs. */
export function monthsFrom(first: Day, now: Date): Month[] {
  const last = runningMonth(now);
  const begun = monthOf(first);
  const months: Month[] = [];
  for (
    let month = first === dayIn(begun, 1) ? begun : addMonths(begun, 1);
    month <= last;
    month = addMonths(month, 1)
  ) {
    months.push(month);
  }
  return months;
}
