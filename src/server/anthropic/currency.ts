import type { Decimal } from '../../contract/index.js';
import { SourceError } from '../source.js';

/** @throws {SourceError} `mixed_currency` for an amount in anything but dollars, which is all that Anthropic bills in */
export function inDollars(
  route: string,
  { amount, currency }: { readonly amount: Decimal; readonly currency: string },
): Decimal {
  if (currency.toUpperCase() === 'USD') return amount;
  throw new SourceError('mixed_currency', `Anthropic ${route}: an amount is not in USD`);
}
