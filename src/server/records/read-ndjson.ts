import { readJsonLine } from './read-json-line.js';
import { readLines, type Progress } from './read-lines.js';
import type { NumberedRow } from './usage-record.js';

/** One JSON object a line; empty lines are skipped. */
export async function* readNdjson(
  path: string,
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<NumberedRow> {
  let line = 0;
  for await (const text of readLines(path, onProgress)) {
    line += 1;
    if (text.trim() !== '') yield readJsonLine(text, line);
  }
}
