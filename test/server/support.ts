import assert from 'node:assert/strict';
import { parseReport, type Report } from '../../src/contract/index.js';
import { duckdbSource, readRecords, type Refusal, type StoreSource } from '../../src/server/duckdb.js';
import {
  createConsumptionHandler,
  type ConsumptionSource,
  type HandlerOptions,
} from '../../src/server/index.js';

/** A usage record as a file would have it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** A small call of a model; what a test is about it says itself. */
export function call(changes: RawRecord = {}): RawRecord {
  return {
    time: '2025-02-03T10:00:00Z',
    model: 'm',
    input_tokens: 80,
    output_tokens: 20,
    cost: '1',
    ...changes,
  };
}

export async function storeOf(records: readonly RawRecord[], organization = 'acme'): Promise<StoreSource> {
  const source = await duckdbSource();
  await load(source, records, organization);
  return source;
}

/** Loads what a test takes for good records, and fails the test if any is not. */
export async function load(source: StoreSource, records: readonly RawRecord[], organization = 'acme') {
  const refusals: Refusal[] = [];
  const result = await source.load(readRecords(records), {
    organization,
    onRefused: refusal => refusals.push(refusal),
  });
  assert.deepEqual(refusals, []);
  return result;
}

export const AFTER = new Date('2025-06-01T00:00:00Z');

type Options = Partial<HandlerOptions> & { readonly organization?: string };

/** A handler that lets everybody in, and shows what an error was about. */
export function handlerOf(source: ConsumptionSource, { organization = 'acme', ...options }: Options = {}) {
  return createConsumptionHandler({
    source,
    authorize: () => ({ organization }),
    now: () => AFTER,
    onError: error => console.error(error),
    ...options,
  });
}

export async function ask(source: ConsumptionSource, query: string, options: Options = {}): Promise<Report> {
  return parseReport(JSON.parse(await askText(source, query, options)));
}

/** The answer's exact bytes. */
export async function askText(
  source: ConsumptionSource,
  query: string,
  options: Options = {},
): Promise<string> {
  const response = await handlerOf(source, options)(new Request(`http://localhost/?${query}`));
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return text;
}

/** A question to a handler, wherever it is mounted. */
export const request = (query = '', init?: RequestInit) => new Request(`http://localhost/api?${query}`, init);

/** A source that counts how often it is asked. */
export function counting(inner: ConsumptionSource): ConsumptionSource & { readonly asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    describe: scope => {
      asked += 1;
      return inner.describe(scope);
    },
    month: question => inner.month(question),
  };
}
