import type { NumberedRow } from '../records/usage-record.js';

/** Where posted records go. The package's own stores are such; so is anything that keeps its two promises. */
export interface RecordStore {
  /**
   * Adds all rows to the organisation's usage, or none, and resolves once they would outlive the process. Rows that are
   * there already, the same under the same id, change nothing.
   *
   * @throws {RefusedBatchError} if a row contradicts another of its id: nothing is kept
   */
  load(
    rows: Iterable<NumberedRow>,
    options: { readonly organization: string; readonly atomic: true },
  ): Promise<{ readonly loaded: number; readonly duplicates: number }>;
}
