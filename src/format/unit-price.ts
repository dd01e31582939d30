import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';
import { keepSymbolOrder } from './numbers.js';

/**
 * A price per so many: a ratio, so to three significant digits, or to the currency's own where those say more. "$2.43",
 * "$0.0753", "$15.00".
 */
export function unitPrice(locale: string, currency: string): (price: Money) => string {
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    maximumSignificantDigits: 3,
    roundingPriority: 'morePrecision',
  });
  return price => keepSymbolOrder(format.format(price));
}
