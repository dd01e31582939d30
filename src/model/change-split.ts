/** Report → why a month's spend on models changed: more or less usage, other models, other prices. */
import { subtractMoney, sumMoney, type Month } from '../contract/index.js';
import type { Amount } from './amount.js';
import { digitsOf, fromUnits, roundToSum, toUnits } from './exact-parts.js';
import { matchModels, type MatchedModel } from './matched-models.js';
import { oncePerReport } from './once-per-report.js';

/** In major units and exact in sum: volume + mix + price = models, and models + services = total. */
export interface ChangeSplit {
  readonly month: Month;
  readonly previousMonth: Month;
  /** More or fewer tokens, at the previous month's average price. */
  readonly volume: Amount;
  /** A dearer or cheaper selection of models, at the previous month's prices. */
  readonly mix: Amount;
  /** Tokens of the same model for more or less money; and charges and credits that come without tokens. */
  readonly price: Amount;
  /** The change of what models cost. */
  readonly models: Amount;
  /** What is left of the change; `null`, as `total` is, where the total of one of the months is not known. */
  readonly services: Amount | null;
  readonly total: Amount | null;
}

/** A source of round sums is no reason to round its parts to whole dollars. */
const LEAST_DIGITS = 2;

/**
 * Price-volume-mix analysis, known from management accounting as sales-quantity, sales-mix and price variances
 * (Horngren, Datar and Rajan, Cost Accounting: sales-variance analysis), with tokens for quantity. Where t is a model's tokens, c
 * their cost, p = c ÷ t its price, V the tokens of all and P = Σ t·p ÷ V the average price, 0 before and 1 now:
 *
 *     volume = (V1 − V0) · P0
 *     mix    = Σ t1·p0 − V1 · P0
 *     price  = Σ c1 − Σ t1·p0, and what cost without tokens changed by
 *
 * A model that had no tokens before has no price to compare with: it counts at its own, all of it mix. The parts are
 * rounded to the digits of the costs, at least two, by largest remainder: their sum is exact and zero stays zero.
 *
 * `null` where the month is not over (`previous.models` is of a whole one), where a cost or the tokens of a row are
 * not known, and where no tokens were used before.
 */
export const changeSplit = oncePerReport(({ period, previous, models, totals }): ChangeSplit | null => {
  if (!period.complete || !previous?.models || !models) return null;
  const pairs = matchModels(previous.models, models);
  if (pairs === null) return null;
  const digits = Math.max(
    LEAST_DIGITS,
    ...pairs.flatMap(({ before, now }) => [before, now].map(({ cost }) => digitsOf(cost))),
  );
  const parts = partsOf(pairs.map(pair => toUnitsOf(pair, digits)));
  const [volume, mix, price] = parts?.map(part => fromUnits(part, digits)) ?? [];
  if (!volume || !mix || !price) return null;

  const change = sumMoney([volume, mix, price]);
  const [now, before] = [totals.cost, previous.totals.cost];
  const total = now !== null && before !== null ? subtractMoney(now, before) : null;
  return {
    month: period.month,
    previousMonth: previous.month,
    volume,
    mix,
    price,
    models: change,
    services: total && subtractMoney(total, change),
    total,
  };
});

interface Pair {
  /** Cost in units of the last digit, c, and tokens, t, of a model before (0) and now (1). */
  readonly c0: bigint;
  readonly t0: bigint;
  readonly c1: bigint;
  readonly t1: bigint;
}

/** Volume, mix and price, in units of the last digit; `null` where there were no tokens before. */
function partsOf(pairs: readonly Pair[]): bigint[] | null {
  const [v0, v1] = [sum(pairs.map(({ t0 }) => t0)), sum(pairs.map(({ t1 }) => t1))];
  if (v0 === 0n) return null;
  const metered = sum(pairs.map(({ c0, t0 }) => (t0 > 0n ? c0 : 0n)));
  const atOldPrices = sumFractions(
    pairs.map(({ c0, t0, c1, t1 }) => {
      if (t0 > 0n) return { numerator: t1 * c0, denominator: t0 };
      return { numerator: t1 > 0n ? c1 : 0n, denominator: 1n };
    }),
  );
  // Over one denominator, so that nothing is rounded before the end.
  const denominator = atOldPrices.denominator * v0;
  const atAveragePrice = (tokens: bigint) => tokens * metered * atOldPrices.denominator;
  const change = sum(pairs.map(({ c0, c1 }) => c1 - c0)) * denominator;
  const volume = atAveragePrice(v1 - v0);
  const mix = atOldPrices.numerator * v0 - atAveragePrice(v1);
  return roundToSum([volume, mix, change - volume - mix], denominator);
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Half and half: one after the other, every step would carry all digits, and thousands of models hold the page up. */
function sumFractions(fractions: readonly Fraction[]): Fraction {
  const [first, second] = fractions;
  if (!first || !second) return first ?? { numerator: 0n, denominator: 1n };
  const middle = fractions.length >> 1;
  const [a, b] = [sumFractions(fractions.slice(0, middle)), sumFractions(fractions.slice(middle))];
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function toUnitsOf({ before, now }: MatchedModel, digits: number): Pair {
  return {
    c0: toUnits(before.cost, digits),
    t0: before.tokens,
    c1: toUnits(now.cost, digits),
    t1: now.tokens,
  };
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((total, number) => total + number, 0n);
}
