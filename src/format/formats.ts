/** The one object that templates format with: numbers, dates and words of a language, money of a currency. */
import type { Money } from '../contract/index.js';
import { dateFormats, type DateFormats } from './dates.js';
import { ENGLISH, type Words } from './language.js';
import { numberFormats, type NumberFormats } from './numbers.js';

export interface Formats extends NumberFormats, DateFormats, Words {
  readonly locale: string;
  /** The report's. */
  readonly currency: string;
  /** How amounts of one measure are written. */
  readonly amounts: Readonly<Record<'cost' | 'total_tokens', AmountFormats>>;
}

export interface AmountFormats {
  /** For reading along: money rounded once, tokens compact. */
  readonly short: (amount: Money) => string;
  /** The short form in a sentence, which has to say what is counted. */
  readonly said: (amount: Money) => string;
  /** Every digit. */
  readonly exact: (amount: Money) => string;
  /** For an axis. */
  readonly tick: (value: number) => string;
}

/** What stands for a figure that the source can't tell. */
export const UNKNOWN = '–';

/** What a widget formats with before it has a report; no money is written then. */
export const NO_CURRENCY = 'XXX';

/** `locale` must be one that `Intl` accepts, see `resolveLocale`; `currency` is the report's. */
export function formatsFor(locale: string, currency: string, words: Words = ENGLISH): Formats {
  const { messages } = words;
  const numbers = numberFormats(locale, currency);
  const { money, exactMoney, compactMoney, count, compactCount } = numbers;
  const compactTokens = (amount: Money) => compactCount(Number(amount));
  return {
    locale,
    currency,
    ...words,
    ...numbers,
    ...dateFormats(locale),
    amounts: {
      cost: { short: money, said: money, exact: exactMoney, tick: compactMoney },
      total_tokens: {
        short: compactTokens,
        said: amount => messages.amountOfTokens(Number(amount), compactTokens(amount)),
        exact: count,
        tick: compactCount,
      },
    },
  };
}
