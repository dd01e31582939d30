/** Exact parts of a change → parts as they are shown: rounded, and still adding up to what is shown as their sum. */
import type { Amount } from './amount.js';
import { digitsOf, fromUnits, roundToSum, toUnits } from './exact-parts.js';

export interface RoundedParts {
  readonly parts: readonly Amount[];
  readonly total: Amount;
  /** Digits behind the point, for all of them. */
  readonly digits: number;
}

/** A part of a change that is told has at least so many digits that say something. */
const LEAST_SIGNIFICANT = 2;

/**
 * The sum is rounded first, half away from zero, and then the parts by largest remainder. What the sum loses or gains
 * by it, one in the last digit at most, is taken from the largest part, which shows it least.
 *
 * @param digits of the currency; more are kept where the largest part would have fewer than two
 * @param between two figures whose difference is the sum: it is taken between them as they are shown
 */
export function roundedParts(
  exact: readonly Amount[],
  digits: number,
  between: { readonly now: Amount; readonly before: Amount } | null = null,
): RoundedParts | null {
  const ends = between ? [between.now, between.before] : [];
  const finest = Math.max(digits, ...[...exact, ...ends].map(digitsOf));
  const units = exact.map(part => toUnits(part, finest));
  const largest = units.reduce((most, part) => (size(part) > size(most) ? part : most), 0n);
  const needed = finest - String(size(largest)).length + LEAST_SIGNIFICANT;
  const shown = largest === 0n ? digits : Math.min(finest, Math.max(digits, needed));
  const one = 10n ** BigInt(finest - shown);
  const sum = units.reduce((all, part) => all + part, 0n);
  const [now, before] = ends.map(end => rounded(toUnits(end, finest), one));
  const total = now !== undefined && before !== undefined ? now - before : rounded(sum, one);
  const place = units.indexOf(largest);
  const adjusted = units.map((part, index) => (index === place ? part + total * one - sum : part));
  const parts = roundToSum(adjusted, one).map(part => fromUnits(part, shown));
  const whole = fromUnits(total, shown);
  return whole && parts.every(part => part !== null) ? { parts, total: whole, digits: shown } : null;
}

function rounded(units: bigint, one: bigint): bigint {
  const half = (size(units) * 2n + one) / (one * 2n);
  return units < 0n ? -half : half;
}

function size(units: bigint): bigint {
  return units < 0n ? -units : units;
}
