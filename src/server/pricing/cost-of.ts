import type { ModelPrice } from '@pydantic/genai-prices';
import type { Money } from '../../contract/index.js';
import type { UsageRecord } from '../records/usage-record.js';
import { sumCharges, type Charge } from './decimal-price.js';
import { priceAt } from './price-list.js';

const MILLION = 1_000_000;

/**
 * What a record costs at whichever of these prices, or `null` where it is not the same at all of them: of a sum nobody
 * knows how much was used at which.
 */
export function costAtAll(record: UsageRecord, prices: readonly ModelPrice[]): Money | null {
  const [cost = null, ...others] = new Set(prices.map(one => costOf(record, one)));
  return others.length > 0 ? null : cost;
}

/**
 * What a record costs at these prices, or `null` where it does not tell something that has a price: `null` tokens are not
 * none.
 *
 * Of a sum over many requests (an hour, a day) nobody knows how large each was: it is at the price of small ones. Cached
 * tokens have their own price where there is one, and are input like any other where there is none.
 */
function costOf(record: UsageRecord, prices: ModelPrice): Money | null {
  const input = record.input_tokens;
  const size = isOneRequest(record) ? (input ?? 0) : 0;
  const price = (key: string) => priceAt(prices[key], size);
  const [inputPrice, outputPrice] = [price('input_mtok'), price('output_mtok')];
  if ((input === null && inputPrice) || (record.output_tokens === null && outputPrice)) return null;
  if (inputPrice === null && outputPrice === null) return null;

  const cached: Charge[] = [
    [record.cache_read_input_tokens, price('cache_read_mtok')] as const,
    [record.cache_creation_input_tokens, price('cache_write_mtok')] as const,
  ].flatMap(([count, own]) => (count === null || own === null ? [] : [{ count, price: own, per: MILLION }]));
  const uncached = cached.reduce((rest, { count }) => rest - count, input ?? 0);

  const perRequest = price('requests_kcount');
  if (perRequest && record.requests === null) return null;
  return sumCharges([
    ...cached,
    { count: uncached, price: inputPrice ?? 0, per: MILLION },
    { count: record.output_tokens ?? 0, price: outputPrice ?? 0, per: MILLION },
    { count: record.requests ?? 0, price: perRequest ?? 0, per: 1000 },
  ]);
}

function isOneRequest({ grain, requests }: UsageRecord): boolean {
  return (grain ?? 'event') === 'event' && requests === 1;
}
