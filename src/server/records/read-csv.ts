import { checkColumns, UsageFileError } from './columns.js';
import { csvRecords } from './csv-records.js';
import { readLines, type Progress } from './read-lines.js';
import { readRecord, type NumberedRow } from './usage-record.js';

/** Rows of a CSV file with a header line; columns that no usage record has are ignored. */
export async function* readCsv(
  path: string,
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<NumberedRow> {
  let header: readonly string[] | null = null;
  for await (const { line, fields, reason } of csvRecords(readLines(path, onProgress))) {
    if (header === null) {
      header = checkColumns(fields ?? []);
    } else if (fields === undefined) {
      yield { line, reason };
    } else {
      yield readRecord(Object.fromEntries(header.map((name, index) => [name, fields[index]])), line);
    }
  }
  if (header === null) throw new UsageFileError('The file is empty.');
}
