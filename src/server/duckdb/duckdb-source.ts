import type { NumberedRow } from '../records/usage-record.js';
import type { ConsumptionSource, UsageReader } from '../source.js';
import { openDatabase } from './database.js';
import { describe } from './describe.js';
import { inTurn } from './in-turn.js';
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
  /** One transaction: what is loaded while the work goes on is not in any of its answers. */
  snapshot<Result>(work: (reader: UsageReader) => Promise<Result>): Promise<Result>;
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
  const loading = inTurn();
  const snapshot: DuckDBSource['snapshot'] = work =>
    database.transaction(async connection => {
      // A connection works on one statement at a time, with all cores; and it is not closed under one.
      const turn = inTurn();
      try {
        return await work({
          describe: scope => turn(() => describe(connection, scope, silent)),
          month: question => turn(() => readMonth(connection, question)),
        });
      } finally {
        await turn.idle();
      }
    });
  return {
    describe: scope => snapshot(reader => reader.describe(scope)),
    month: question => snapshot(reader => reader.month(question)),
    snapshot,
    load: (rows, options) => loading(() => loadRecords(database, rows, options, silent)),
    close: () => database.close(),
  };
}
