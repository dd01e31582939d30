import type { NumberedRow } from '../records/usage-record.js';
import type { ConsumptionSource } from '../source.js';
import { openDatabase } from './database.js';
import { describe } from './describe.js';
import { loadRecords, type LoadOptions, type LoadResult } from './load.js';
import { readMonth } from './read-month.js';

export interface DuckDBSourceOptions {
  /** The database file, made if it is not there. Default: in memory, gone with the process. */
  readonly path?: string;
  /** ISO 4217: what a cost is in where its row states no currency. Default: "USD". */
  readonly currency?: string;
}

/** A source that keeps usage records itself, in an embedded database. */
export interface DuckDBSource extends ConsumptionSource {
  /**
   * Adds records: all that are good, or after an error none. Within an organisation an id is taken once.
   *
   * @throws {MixedCurrencyError} if an organisation's usage would be in two currencies
   */
  load(rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>, options: LoadOptions): Promise<LoadResult>;
  close(): void;
}

/**
 * Opens the embedded store. One process at a time may have a file open.
 *
 * @throws {RangeError} if `currency` is no ISO 4217 code
 */
export async function duckdbSource({
  path = ':memory:',
  currency = 'USD',
}: DuckDBSourceOptions = {}): Promise<DuckDBSource> {
  if (!/^[a-z]{3}$/i.test(currency)) throw new RangeError(`currency: "${currency}" is no ISO 4217 code`);
  const silent = currency.toUpperCase();
  const database = await openDatabase(path);
  // One load after the other: two at a time could each take the same id for new.
  let loading: Promise<unknown> = Promise.resolve();
  return {
    describe: scope => database.transaction(connection => describe(connection, scope, silent)),
    month: question => database.transaction(connection => readMonth(connection, question)),
    load: (rows, options) => {
      const load = loading.then(() => loadRecords(database, rows, options, silent));
      loading = load.catch(() => {});
      return load;
    },
    close: () => database.close(),
  };
}
