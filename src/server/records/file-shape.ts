import type { NumberedRow } from './usage-record.js';

/** What a file's columns make of its rows. */
export interface FileShape {
  /** The names of all columns that are read, where a file has them. */
  readonly columns: readonly string[];
  /** A row by its columns' names, as a record or with the reason why it is none. */
  read(row: Readonly<Record<string, unknown>>, line: number): NumberedRow;
}
