import { checkColumns, RECORD_COLUMNS } from './columns.js';
import { litellmShape } from './exports/litellm-spend.js';
import { focusShape, type FocusOptions } from './focus/focus-shape.js';
import { readRecord, type NumberedRow } from './usage-record.js';

/** What a file's columns make of its rows. */
export interface FileShape {
  /** The names of all columns that are read, where a file has them. */
  readonly columns: readonly string[];
  /** A row by its columns' names, as a record or with the reason why it is none. */
  read(row: Readonly<Record<string, unknown>>, line: number): NumberedRow;
}

/**
 * Recognises a file by its columns: FOCUS, LiteLLM's spend logs, or else usage records.
 *
 * @throws {UsageFileError} if the columns are those of none of them
 */
export function shapeOf(names: readonly string[], focus: FocusOptions): FileShape {
  const columns = names.map(name => name.trim());
  const known = focusShape(columns, focus) ?? litellmShape(columns);
  if (known) return known;
  checkColumns(columns);
  return { columns: RECORD_COLUMNS, read: readRecord };
}
