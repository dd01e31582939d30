import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';

/** What `Intl` takes. */
const MOST_DIGITS = 20;

/**
 * How amounts of one column are written exactly: all of them with as many digits behind the point as the longest one
 * has, so that their points stand one below the other.
 */
export function alignedMoney(
  amounts: readonly (Money | null)[],
  currency: string,
  locale: string,
): (amount: Money) => string {
  const money = { style: 'currency', currency } as const;
  const least = numberFormat(locale, money).resolvedOptions().maximumFractionDigits ?? 2;
  const digits = Math.min(
    MOST_DIGITS,
    Math.max(least, ...amounts.map(amount => amount?.split('.')[1]?.length ?? 0)),
  );
  const format = numberFormat(locale, {
    ...money,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return amount => format.format(amount);
}
