import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';
import { whole } from './numbers.js';

/** Changes of money with their sign, each with as many digits behind the point: "+$121.51". Zero has none. */
export function signedMoney(locale: string, currency: string, digits: number): (amount: Money) => string {
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return amount => whole(format.format(amount));
}

/** Digits that amounts of a currency usually have behind the point. */
export function usualDigits(locale: string, currency: string): number {
  return numberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
