/** Amounts: what widgets add up, rank and draw, whichever the mode. */
import { moneyToNumber, parseMoney, sumMoney, type Decimal } from '../contract/index.js';

/** What the view tells about: what usage cost, or how much of it there was. */
export type Mode = 'cost' | 'activity';

/** Anything but the two is the default: an attribute can say whatever it likes. */
export function toMode(wish: string | null): Mode {
  return wish === 'activity' ? 'activity' : 'cost';
}

/** The measure that a mode ranks and draws by. */
export type Measure = 'cost' | 'total_tokens';

/** An exact decimal: money in major units, or a count of tokens. */
export type Amount = Decimal;

/** A field of the document as an amount; `null` where the source can't tell. */
export function toAmount(value: Decimal | number | null | undefined): Amount | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' ? parseMoney(value) : value;
}

/** The exact sum; `null` as soon as a part is unknown, for a sum that leaves something out is wrong. */
export function sumAmounts(amounts: Iterable<Amount | null>): Amount | null {
  const known: Amount[] = [];
  for (const amount of amounts) {
    if (amount === null) return null;
    known.push(amount);
  }
  return sumMoney(known);
}

/** As a double, for lengths and ratios only. */
export const toNumber = moneyToNumber;

/** As `toNumber`; what is not known stays unknown. */
export function toKnownNumber(amount: Amount | null): number | null {
  return amount === null ? null : toNumber(amount);
}

/**
 * Each part's share of their sum, 0 to 1. No shares where signs are mixed or nothing is there to share: "120 %" of a
 * month with a refund helps nobody.
 */
export function sharesOf(amounts: readonly (Amount | null)[]): (number | null)[] {
  const numbers = amounts.map(toKnownNumber);
  const known = numbers.filter(number => number !== null);
  const total = known.reduce((sum, number) => sum + number, 0);
  const shareable = total > 0 && known.length === numbers.length && known.every(number => number >= 0);
  return numbers.map(number => (shareable && number !== null ? number / total : null));
}
