import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FocusOptions } from './focus/focus-options.js';
import { readJson } from './read-json.js';
import { readNdjson } from './read-ndjson.js';
import { UsageFileError } from './usage-file-error.js';
import type { NumberedRow } from './usage-record.js';

/** Formats by file extension. */
const FORMATS = new Map([
  ['.csv', 'csv'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.parquet', 'parquet'],
  ['.json', 'json'],
]);

export interface UsageFileOptions {
  /** Called now and then with the share that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /**
   * A name for the file's content, from which rows that have no id get one, by their lines: the same rows under the same
   * name count once. Default: rows without an id count at every load.
   */
  readonly name?: string;
  /** How a file is read whose columns are those of FOCUS. */
  readonly focus?: FocusOptions;
}

/**
 * Reads usage from a file: usage records as CSV, NDJSON or Parquet, FOCUS and LiteLLM's spend logs as CSV or Parquet, and
 * saved answers of providers as JSON. The format is chosen by the extension, then what it is by the columns. A bad row
 * comes with its line and the reason, and loses no good row.
 *
 * @param options or `onProgress` alone
 * @throws {UsageFileError} if the file as a whole cannot be read as usage records
 */
export async function* readUsageFile(
  path: string,
  options: UsageFileOptions | ((share: number) => void) = {},
): AsyncGenerator<NumberedRow> {
  const {
    onProgress = () => {},
    focus = {},
    name,
  } = typeof options === 'function' ? { onProgress: options } : options;
  const format = FORMATS.get(extname(path).toLowerCase());
  if (format === undefined) {
    throw new UsageFileError(`${path}: expected a file ending in ${[...FORMATS.keys()].join(', ')}.`);
  }
  const size = await sizeOf(path);
  try {
    for await (const row of readRows(path, { format, size, focus, onProgress })) {
      yield name === undefined ? row : withId(row, name);
    }
  } catch (error) {
    throw error instanceof UsageFileError ? new UsageFileError(`${path}: ${error.message}`) : error;
  }
}

function withId(row: NumberedRow, name: string): NumberedRow {
  if (!row.record || row.record.id !== null) return row;
  return { line: row.line, record: { ...row.record, id: `${name}:${row.line}` } };
}

interface Reading extends Required<Omit<UsageFileOptions, 'name'>> {
  readonly format: string;
  readonly size: number;
}

async function* readRows(
  path: string,
  { format, size, focus, onProgress }: Reading,
): AsyncGenerator<NumberedRow> {
  const ofBytes = ({ bytesRead }: { bytesRead: number }) => onProgress(bytesRead / size);
  // What a format needs is an optional peer, and only asked for where the format is.
  if (format === 'csv') {
    const { readCsv } = await import('./read-csv.js');
    yield* readCsv(path, focus, ofBytes);
  } else if (format === 'parquet') {
    const { readParquet } = await import('./read-parquet.js');
    yield* readParquet(path, focus, ({ rowsRead, rows }) => onProgress(rowsRead / rows));
  } else if (format === 'json') {
    yield* readJson(path);
  } else {
    yield* readNdjson(path, ofBytes);
  }
}

async function sizeOf(path: string): Promise<number> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new UsageFileError(`${path}: there is no such file.`);
  return file.size;
}
