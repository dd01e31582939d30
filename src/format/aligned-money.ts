import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';
import { whole } from './numbers.js';

/** What `Intl` takes. */
const MOST_DIGITS = 20;
/** More zeros than this make a column harder to read, not easier. */
const MOST_PADDED = 4;

/**
 * How amounts of one column are written exactly: filled up to as many digits behind the point as the longest one has,
 * four at most, so that their points stand one below the other.
 */
export function alignedMoney(
  amounts: readonly (Money | null)[],
  currency: string,
  locale: string,
): (amount: Money) => string {
  const money = { style: 'currency', currency } as const;
  const least = numberFormat(locale, money).resolvedOptions().maximumFractionDigits ?? 2;
  const longest = Math.max(least, ...amounts.map(amount => amount?.split('.')[1]?.length ?? 0));
  const format = numberFormat(locale, {
    ...money,
    minimumFractionDigits: Math.max(least, Math.min(longest, MOST_PADDED)),
    maximumFractionDigits: MOST_DIGITS,
  });
  return amount => whole(format.format(amount));
}
