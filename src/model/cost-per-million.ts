import { parseMoney } from '../contract/index.js';
import type { Amount } from './amount.js';

/** Digits behind the point. A ratio has no last one; nobody reads or ranks prices any finer. */
const DIGITS = 12;

/**
 * What a million tokens cost on average, in major units: cost ÷ tokens × 10⁶, cut after twelve digits behind the point.
 * `null` where one of the two is not known, or there are no tokens to divide by.
 */
export function costPerMillion(cost: Amount | null, tokens: Amount | null): Amount | null {
  if (cost === null || tokens === null || Number(tokens) === 0) return null;
  const [whole = '', fraction = ''] = cost.split('.');
  const units = BigInt(whole + fraction) * 10n ** BigInt(6 + DIGITS);
  return parseMoney(`${units / (BigInt(tokens) * 10n ** BigInt(fraction.length))}e-${DIGITS}`);
}
