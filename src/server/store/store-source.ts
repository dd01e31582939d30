import type { NumberedRow } from '../records/usage-record.js';
import type { ConsumptionSource, UsageReader } from '../source.js';
import { describe } from './describe.js';
import type { Engine } from './engine.js';
import { inTurn } from './in-turn.js';
import { loadRecords, type LoadOptions, type LoadResult } from './load.js';
import { readMonth } from './read-month.js';

/** A source that keeps usage records itself, in a database. */
export interface StoreSource extends ConsumptionSource {
  /** What is loaded while the work goes on is not in any of its answers. */
  snapshot<Result>(work: (reader: UsageReader) => Promise<Result>): Promise<Result>;
  /**
   * Adds records: all that are good, or none. Within an organisation an id is taken once. What it has answered for
   * outlives a crash. Where the connection to the database is lost while it commits, the error cannot say which of the
   * two it was: records with an id can be loaded again, and count once.
   *
   * @throws {MixedCurrencyError} if an organisation's usage would be in two currencies
   * @throws {RefusedBatchError} if the load is `atomic` and a row is refused
   */
  load(rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>, options: LoadOptions): Promise<LoadResult>;
  close(): void | Promise<void>;
}

/** @param currency what a cost is in where its row states no currency */
export function storeSource(engine: Engine, currency: string): StoreSource {
  const snapshot: StoreSource['snapshot'] = work =>
    engine.snapshot(async session => {
      // One statement at a time, with all that the database has; and a session is not closed under one.
      const turn = inTurn();
      try {
        return await work({
          describe: scope => turn(() => describe(session, scope, currency)),
          month: question => turn(() => readMonth(session, question)),
        });
      } finally {
        await turn.idle();
      }
    });
  return {
    describe: scope => snapshot(reader => reader.describe(scope)),
    month: question => snapshot(reader => reader.month(question)),
    snapshot,
    load: (rows, options) => loadRecords(engine, rows, options, currency),
    close: () => engine.close(),
  };
}
