/** Exact decimals ⇄ whole units of their last digit, and the rounding of parts that leaves their sum as it is. */
import { parseMoney } from '../contract/index.js';
import type { Amount } from './amount.js';

/** Digits behind the point. */
export function digitsOf(amount: Amount): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** `toUnits('1.5', 3)` is 1500n; `digits` are at least the amount's own. */
export function toUnits(amount: Amount, digits: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(digits - digitsOf(amount)));
}

/** `fromUnits(1500n, 3)` is "1.5"; `null` beyond what is read as money. */
export function fromUnits(units: bigint, digits: number): Amount | null {
  return parseMoney(`${units}e-${digits}`);
}

/**
 * Rounds parts, given as numerators over one denominator above zero, to whole numbers with the same sum, which has to
 * be whole: the largest remainder method (Hamilton's). What is whole already stays as it is.
 */
export function roundToSum(numerators: readonly bigint[], denominator: bigint): bigint[] {
  const parts = numerators.map(numerator => {
    const remainder = ((numerator % denominator) + denominator) % denominator;
    return { whole: (numerator - remainder) / denominator, remainder };
  });
  const missing = Number(parts.reduce((sum, { remainder }) => sum + remainder, 0n) / denominator);
  const raised = new Set(
    [...parts]
      .sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0))
      .slice(0, missing),
  );
  return parts.map(part => part.whole + (raised.has(part) ? 1n : 0n));
}
