import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';
import { keepSymbolOrder } from './numbers.js';

/** Changes of money with their sign, each with as many digits behind the point: "+$121.51". Zero has none. */
export function signedMoney(locale: string, currency: string, digits: number): (amount: Money) => string {
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return amount => keepSymbolOrder(format.format(amount));
}
