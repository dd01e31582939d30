/**
 * Days, months and instants for readers. Days are date-only strings: they are shown in UTC, where none can shift, and
 * in the calendar that the report's months are of: the Persian one calls 1 February the 13th.
 */
import { dayOfMonth, type Day, type Month } from '../contract/index.js';
import { dateFormat } from './intl-cache.js';

export interface DateFormats {
  /** "28 Feb" */
  day(day: Day): string;
  /** "Friday, 28 February 2025" */
  longDay(day: Day): string;
  /** The number alone, as an axis shows it: "28". */
  dayNumber(day: Day): string;
  /** From first to last, as short as the language allows: "1–17 Feb". */
  days(from: Day, to: Day): string;
  /** "February 2025" */
  month(month: Month): string;
  /** "18 Feb 2025, 09:00 UTC", in that zone; in UTC where the browser does not know it. */
  instant(instant: string | number, timezone: string): string;
  /** On the viewer's own clock: "22 Nov, 09:41". With its day, as it may be another one. */
  time(instant: number): string;
}

/** Of the report's months. */
export const CALENDAR = 'gregory';

const INSTANT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
};

export function dateFormats(locale: string): DateFormats {
  const utc = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, calendar: CALENDAR, timeZone: 'UTC' });
  const day = utc({ day: 'numeric', month: 'short' });
  const longDay = utc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = utc({ month: 'long', year: 'numeric' });
  const number = utc({ day: 'numeric' });
  const time = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    calendar: CALENDAR,
  });

  return {
    day: text => day.format(utcTime(text)),
    longDay: text => longDay.format(utcTime(text)),
    dayNumber: text =>
      number.formatToParts(utcTime(text)).find(part => part.type === 'day')?.value ??
      String(dayOfMonth(text)),
    days: (from, to) =>
      from === to ? day.format(utcTime(from)) : day.formatRange(utcTime(from), utcTime(to)),
    month: text => month.format(utcTime(`${text}-01`)),
    instant: (instant, timezone) => zonedFormat(locale, timezone, INSTANT).format(new Date(instant)),
    time: instant => time.format(instant),
  };
}

/** In UTC where the browser does not know the zone. */
export function zonedFormat(
  locale: string,
  timezone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const inZone = (timeZone: string) => dateFormat(locale, { ...options, calendar: CALENDAR, timeZone });
  try {
    return inZone(timezone);
  } catch {
    return inZone('UTC');
  }
}

/** Epoch milliseconds of a day's start, in UTC. */
export function utcTime(day: Day): number {
  // `Date.UTC` would take the year 50 for 1950.
  return new Date(0).setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, dayOfMonth(day));
}
