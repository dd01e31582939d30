/** Figures as they are read out: units in words, days without their weekday. For who hears a chart datum by datum. */
import type { Day, Money } from '../contract/index.js';
import { CALENDAR, utcTime, zonedFormat } from './dates.js';
import type { Formats } from './formats.js';
import { dateFormat, numberFormat } from './intl-cache.js';
import { usualDigits } from './numbers.js';

export interface SpokenFormats {
  /** "12.40 US dollars", "1.2 million tokens" */
  readonly amounts: Readonly<Record<'cost' | 'total_tokens', (amount: Money) => string>>;
  /** "February 17, 2025" */
  day(day: Day): string;
}

/** "1.02 thousand" is no easier to follow than 1,020. */
const LEAST_COMPACT = 1e6;

export function spokenFormats({ locale, currency, messages, count }: Formats): SpokenFormats {
  const money = { style: 'currency', currency, currencyDisplay: 'name' } as const;
  const rounded = numberFormat(locale, money);
  const smallest = 10 ** -usualDigits(locale, currency);
  const tiny = numberFormat(locale, { ...money, maximumSignificantDigits: 2 });
  const compact = numberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  });
  const day = dateFormat(locale, { dateStyle: 'long', calendar: CALENDAR, timeZone: 'UTC' });
  return {
    amounts: {
      cost: amount => (Math.abs(Number(amount)) < smallest && Number(amount) ? tiny : rounded).format(amount),
      total_tokens: amount => {
        const tokens = Number(amount);
        return messages.amountOfTokens(
          tokens,
          tokens < LEAST_COMPACT ? count(amount) : compact.format(tokens),
        );
      },
    },
    day: text => day.format(utcTime(text)),
  };
}

/** "09:00 UTC", in that zone; in UTC where the browser does not know it. */
export function clock(instant: number, timezone: string, locale: string): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  return zonedFormat(locale, timezone, options).format(instant);
}
