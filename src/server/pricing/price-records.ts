import { currencyCode } from '../currency-code.js';
import type { NumberedRow, UsageRecord } from '../records/usage-record.js';
import { costAtAll } from './cost-of.js';
import { listPrices } from './price-list.js';

export interface PriceOptions {
  /** Called once for each model that the table has no price for, with its id as a report has it: "writer/palmyra-x5". */
  readonly onUnknown?: (model: string) => void;
  /**
   * ISO 4217: what records are in that state no currency, as the store that they go to has it. Default: USD, which the
   * prices are in. Where it is another, such records stay without a cost.
   */
  readonly currency?: string;
}

/** The currency of the table. */
const CURRENCY = 'USD';

/**
 * Gives records of a model that tell tokens and no cost the list price of the time they are of, as estimated. All other
 * rows go through as they are: what has a cost, what is in another currency, what the table does not know, and sums over
 * hours of several prices, which stay without a cost.
 *
 * @throws {RangeError} when the first row is asked for, if `currency` is no ISO 4217 code
 */
export async function* priceRecords(
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  { onUnknown = () => {}, currency = CURRENCY }: PriceOptions = {},
): AsyncGenerator<NumberedRow> {
  const silent = currencyCode(currency);
  const unknown = new Set<string>();
  for await (const row of rows) {
    const { record, line } = row;
    const model = record && modelToPrice(record, silent);
    if (!model) {
      yield row;
      continue;
    }
    const time = { start: record.time / 1000, end: record.end / 1000 };
    const prices = listPrices(model, record.provider, time);
    const id = record.provider === null ? model : `${record.provider}/${model}`;
    if (prices === null && !unknown.has(id)) {
      unknown.add(id);
      onUnknown(id);
    }
    const cost = prices && costAtAll(record, prices);
    yield cost === null ? row : { line, record: { ...record, cost, currency: CURRENCY, estimated: true } };
  }
}

function modelToPrice(record: UsageRecord, silent: string): string | null {
  const { model, cost, input_tokens, output_tokens } = record;
  if (cost !== null || (record.currency ?? silent) !== CURRENCY) return null;
  return input_tokens === null && output_tokens === null ? null : model;
}
