import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';
import { keepSymbolOrder, MOST_DIGITS, usualDigits } from './numbers.js';

/** More zeros than this make a column harder to read, not easier. */
const MOST_PADDED = 4;

/**
 * How amounts of one column are written exactly: filled up to as many digits behind the point as the longest one has,
 * four at most, so that their points stand one below the other.
 */
export function alignedMoney(
  locale: string,
  currency: string,
  amounts: readonly (Money | null)[],
): (amount: Money) => string {
  const least = usualDigits(locale, currency);
  const longest = Math.max(least, ...amounts.map(amount => amount?.split('.')[1]?.length ?? 0));
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Math.max(least, Math.min(longest, MOST_PADDED)),
    maximumFractionDigits: MOST_DIGITS,
  });
  return amount => keepSymbolOrder(format.format(amount));
}
