import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { UsageFileError } from './columns.js';
import { readNdjson } from './read-ndjson.js';
import type { NumberedRow } from './usage-record.js';

/** Formats by file extension. */
const FORMATS = new Map([
  ['.csv', 'csv'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.parquet', 'parquet'],
]);

/**
 * Reads usage records from a CSV, NDJSON or Parquet file, chosen by its extension. A bad row comes with its line and
 * the reason, and loses no good row.
 *
 * @param onProgress called now and then with the share that is read, 0 to 1
 * @throws {UsageFileError} if the file as a whole cannot be read as usage records
 */
export async function* readUsageFile(
  path: string,
  onProgress: (share: number) => void = () => {},
): AsyncGenerator<NumberedRow> {
  const format = FORMATS.get(extname(path).toLowerCase());
  if (format === undefined) {
    throw new UsageFileError(`${path}: expected a file ending in ${[...FORMATS.keys()].join(', ')}.`);
  }
  const size = await sizeOf(path);
  try {
    yield* readRows(path, format, size, onProgress);
  } catch (error) {
    throw error instanceof UsageFileError ? new UsageFileError(`${path}: ${error.message}`) : error;
  }
}

async function* readRows(
  path: string,
  format: string,
  size: number,
  onProgress: (share: number) => void,
): AsyncGenerator<NumberedRow> {
  const ofBytes = ({ bytesRead }: { bytesRead: number }) => onProgress(bytesRead / size);
  // What a format needs is an optional peer, and only asked for where the format is.
  if (format === 'csv') {
    const { readCsv } = await import('./read-csv.js');
    yield* readCsv(path, ofBytes);
  } else if (format === 'parquet') {
    const { readParquet } = await import('./read-parquet.js');
    yield* readParquet(path, ({ rowsRead, rows }) => onProgress(rowsRead / rows));
  } else {
    yield* readNdjson(path, ofBytes);
  }
}

async function sizeOf(path: string): Promise<number> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new UsageFileError(`${path}: there is no such file.`);
  return file.size;
}
