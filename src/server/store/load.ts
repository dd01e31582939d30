import { RefusedBatchError, type Refusal } from '../records/refused-batch.js';
import type { NumberedRow } from '../records/usage-record.js';
import { appendRecords } from './append-records.js';
import type { Engine } from './engine.js';
import { claimCurrencies } from './settle-currencies.js';
import { findConflicts, newRows } from './settle-ids.js';

export interface LoadOptions {
  /** Whose usage the rows are that name no organisation. */
  readonly organization: string;
  /** Called for every row that is not taken: bad ones as they are read, conflicts of ids at the end. */
  readonly onRefused?: (refusal: Refusal) => void;
  /** Whether one row that is not taken keeps out all others. Default: no, the good ones are kept. */
  readonly atomic?: boolean;
}

export interface LoadResult {
  /** Rows that are new. */
  readonly loaded: number;
  /** Rows that were there already, the same under the same id. */
  readonly duplicates: number;
  /** Rows that are none, or contradict another row of their id. */
  readonly refused: number;
}

/**
 * Adds records to the store: after an error nothing of them is there. Within an organisation an id is taken once. The
 * same row again changes nothing; another row of the same id is refused and the first stays.
 *
 * @param currency what a cost is in where its row does not say
 * @throws {MixedCurrencyError}
 * @throws {RefusedBatchError} if a row is refused and the load is `atomic`
 */
export async function loadRecords(
  engine: Engine,
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  { organization, onRefused = () => {}, atomic = false }: LoadOptions,
  currency: string,
): Promise<LoadResult> {
  return engine.load(async loading => {
    const refusals: Refusal[] = [];
    let refused = 0;
    const refuse = (refusal: Refusal) => {
      refused += 1;
      // A file may have any number of bad rows, and nobody asked to keep them all.
      if (atomic) refusals.push(refusal);
      onRefused(refusal);
    };
    const appended = await appendRecords(loading, rows, organization, refuse);
    await loading.begin();
    const conflicts = await findConflicts(loading);
    if (atomic && refusals.length + conflicts.length > 0) {
      throw new RefusedBatchError([...refusals, ...conflicts].sort((a, b) => a.line - b.line));
    }
    await claimCurrencies(loading, currency);
    const loaded = await loading.insert(newRows(loading));
    conflicts.forEach(refuse);
    return { loaded, duplicates: appended - loaded - conflicts.length, refused };
  });
}
