import { dayIn, type Day, type Report } from '../contract/index.js';

/**
 * The last day of the month that usage is in for, at least in part, cut in the report's own zone; `null` where every
 * day is (a month that is over) or nobody said.
 */
export function lastDayWithData({ period }: Report): Day | null {
  if (period.complete || period.data_through === null) return null;
  // The instant is an exclusive end: midnight belongs to the day that it closes.
  const day = dayOfInstant(Date.parse(period.data_through) - 1, period.timezone);
  return day >= period.end ? null : day;
}

const MINUTE = 60_000;

/**
 * Up to when usage is in, in epoch milliseconds; `null` where nobody said. A midnight is told as the last minute of the
 * day that it closes: "through 1 March" would promise a day that is not there.
 */
export function dataThrough({ period }: Report): number | null {
  if (period.data_through === null) return null;
  const end = Date.parse(period.data_through);
  const closesDay = dayOfInstant(end, period.timezone) !== dayOfInstant(end - 1, period.timezone);
  return closesDay ? end - MINUTE : end;
}

/** The calendar day of an instant (epoch milliseconds); in UTC where the zone is unknown to this browser. */
export function dayOfInstant(instant: number, timezone: string): Day {
  const { year, month, day } = partsOf(instant, timezone);
  return dayIn(`${year}-${month}`, Number(day));
}

/** Made anew only for another zone: that takes far longer than all that is asked of it. */
let calendar: { readonly timezone: string; readonly format: Intl.DateTimeFormat } | null = null;

function partsOf(instant: number, timezone: string): Record<string, string> {
  if (calendar?.timezone !== timezone) calendar = { timezone, format: calendarOf(timezone) };
  const parts = calendar.format.formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function calendarOf(timezone: string): Intl.DateTimeFormat {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  try {
    return format(timezone);
  } catch {
    return format('UTC');
  }
}
