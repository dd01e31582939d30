/** The price table, asked for one model at one time. */
import { calcPrice, type ModelPrice, type PriceCalculation, type Tier } from '@pydantic/genai-prices';

/** Names of OpenTelemetry's for providers that the table knows by another. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['azure.ai.inference', 'azure'],
  ['azure.ai.openai', 'azure'],
  ['gcp.gen_ai', 'google'],
  ['x_ai', 'x-ai'],
]);

/**
 * The list prices of a model at a time, or `null` where the table does not know it. A provider that the table does not
 * know has prices of its own, whatever its models are called.
 */
export function listPrices(model: string, provider: string | null, time: Date): ModelPrice | null {
  const providerId = provider === null ? null : (PROVIDERS.get(provider.toLowerCase()) ?? provider);
  const found = calculation(model, { timestamp: time, ...(providerId !== null && { providerId }) });
  return found?.model_price ?? null;
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
