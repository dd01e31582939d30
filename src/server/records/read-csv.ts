import { csvRecords } from './csv-records.js';
import type { FileShape } from './file-shape.js';
import type { FocusOptions } from './focus/focus-options.js';
import { shapeOf } from './shape-of.js';
import { readLines, type Progress } from './read-lines.js';
import { UsageFileError } from './usage-file-error.js';
import type { NumberedRow } from './usage-record.js';

/** Rows of a CSV file with a header line; columns that its shape does not have are ignored. */
export async function* readCsv(
  path: string,
  focus: FocusOptions,
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<NumberedRow> {
  let header: readonly string[] = [];
  let shape: FileShape | null = null;
  for await (const { line, fields, reason } of csvRecords(readLines(path, onProgress))) {
    if (shape === null) {
      header = (fields ?? []).map(name => name.trim());
      shape = shapeOf(header, focus);
    } else if (fields === undefined) {
      yield { line, reason };
    } else {
      yield shape.read(Object.fromEntries(header.map((name, index) => [name, fields[index]])), line);
    }
  }
  if (shape === null) throw new UsageFileError('The file is empty.');
}
