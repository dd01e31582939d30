/** The price table, asked for one model at one time or within an hour or a day. */
import { calcPrice, type ModelPrice, type PriceCalculation, type Tier } from '@pydantic/genai-prices';

/** Names of OpenTelemetry's for providers that the table knows by another. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['azure.ai.inference', 'azure'],
  ['azure.ai.openai', 'azure'],
  ['gcp.gen_ai', 'google'],
  ['x_ai', 'x-ai'],
]);

/** Milliseconds since 1970; where what is priced ends, which is not in it any more. For a moment both are the same. */
export interface PricedTime {
  readonly start: number;
  readonly end: number;
}

/** A quarter of an hour: hours of the day that have their own prices begin and end at no other times, in any zone. */
const STEP = 15 * 60_000;

/**
 * All list prices that a model has within a time, of which there are several where they depend on the time of day, or
 * `null` where the table does not know it. A provider that the table does not know has prices of its own, whatever its
 * models are called.
 */
export function listPrices(
  model: string,
  provider: string | null,
  { start, end }: PricedTime,
): readonly ModelPrice[] | null {
  const providerId = provider === null ? null : (PROVIDERS.get(provider.toLowerCase()) ?? provider);
  const at = (time: number) =>
    calculation(model, { timestamp: new Date(time), ...(providerId !== null && { providerId }) });
  const first = at(start);
  if (first === null) return null;
  const prices = new Set([first.model_price]);
  if (!changesWithinDay(first)) return [...prices];
  for (let time = start + STEP; time < end; time += STEP) {
    const found = at(time);
    if (found === null) return null;
    prices.add(found.model_price);
  }
  return [...prices];
}

/** Prices that begin on a date hold for all of an hour or a day of UTC, or for none of it. */
function changesWithinDay({ model: { prices } }: PriceCalculation): boolean {
  return (
    Array.isArray(prices) && prices.some(({ constraint }) => constraint && constraint.type !== 'start_date')
  );
}

function calculation(model: string, options: Parameters<typeof calcPrice>[2]): PriceCalculation | null {
  try {
    return calcPrice({}, model, options);
  } catch {
    // Prices that contradict each other are none.
    return null;
  }
}

/**
 * The price of one kind of token. Where it depends on the size of the request, all of the request is at the price of the
 * highest tier that it is above.
 */
export function priceAt(price: ModelPrice[string], inputTokens: number): number | null {
  if (price === undefined || typeof price === 'number') return price ?? null;
  const above = price.tiers.filter(tier => inputTokens > tier.start);
  return above.reduce<Tier>(highest, { start: -1, price: price.base }).price;
}

function highest(a: Tier, b: Tier): Tier {
  return b.start > a.start ? b : a;
}
