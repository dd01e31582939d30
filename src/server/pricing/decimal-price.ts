/** Counts of tokens and prices a million in, exact costs out. */
import { parseMoney, type Money } from '../../contract/index.js';
import { MONEY_DECIMALS as SCALE } from '../records/usage-record.js';

/**
 * What the double stands for: every decimal of fifteen digits survives being one, and what is beyond them
 * (0.18000000000000002) is an artefact of how it was computed.
 */
const DIGITS = 15;

/** So many at this price, in so many the price is for: 1,500 tokens at 2.5 for each 1,000,000. */
export interface Charge {
  readonly count: number;
  readonly price: number;
  /** A power of ten. */
  readonly per: number;
}

/** The exact sum; what there is of it beyond a record's decimals, which no list price known makes, is rounded once. */
export function sumCharges(charges: readonly Charge[]): Money {
  let units = 0n;
  // Twice as fine, so that rounding happens to the sum alone.
  for (const { count, price, per } of charges) {
    units += (BigInt(count) * unitsOf(price, 2 * SCALE)) / BigInt(per);
  }
  const rounded = (units + 10n ** BigInt(SCALE) / 2n) / 10n ** BigInt(SCALE);
  return parseMoney(`${rounded}e-${SCALE}`) ?? '0';
}

function unitsOf(price: number, scale: number): bigint {
  const [whole = '', fraction = ''] = (parseMoney(Number(price.toPrecision(DIGITS))) ?? '0').split('.');
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
}
