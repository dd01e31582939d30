/** Estimates for readers: no digits that nobody can know. */
import type { Day, Money } from '../contract/index.js';
import type { Formats } from './formats.js';
import { CALENDAR, utcTime } from './dates.js';
import { dateFormat, numberFormat } from './intl-cache.js';
import { keepSymbolOrder } from './numbers.js';

/** From here on, a fraction of a major unit says nothing. */
const LEAST_WHOLE = 100;

/** So many times are told without a tenth. */
const LEAST_ROUND = 10;

/**
 * Money in whole major units, upwards: so an estimate reads neither as less than what is in already, nor as within a
 * budget that it is over. Small amounts and tokens as they are always written.
 */
export function estimateFormat(
  measure: 'cost' | 'total_tokens',
  { amounts, currency, locale }: Formats,
): (amount: Money) => string {
  const { short } = amounts[measure];
  if (measure !== 'cost') return short;
  const format = numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  return amount =>
    Math.abs(Number(amount)) < LEAST_WHOLE
      ? short(amount)
      : keepSymbolOrder(format.format(Math.ceil(Number(amount))));
}

/** How far a day is from the usual one: so many times, or a share of it. One of both; below zero, none. */
export function distanceFormat({ locale, percent }: Formats): (factor: number | null) => {
  readonly times: string | null;
  readonly share: string | null;
} {
  return factor => ({
    times:
      factor !== null && factor >= 1
        ? numberFormat(locale, { maximumFractionDigits: factor < LEAST_ROUND ? 1 : 0 }).format(factor)
        : null,
    share: factor !== null && factor >= 0 && factor < 1 ? percent(factor) : null,
  });
}

/** "Monday" */
export function weekdayOf(day: Day, { locale }: Formats): string {
  return dateFormat(locale, { weekday: 'long', calendar: CALENDAR, timeZone: 'UTC' }).format(utcTime(day));
}

/** "Feb 12, Feb 13, and Feb 17" */
export function listOfDays(days: readonly Day[], { locale, day }: Formats): string {
  return new Intl.ListFormat(locale).format(days.map(day));
}
