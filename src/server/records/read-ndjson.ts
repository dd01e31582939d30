import { readLines, type Progress } from './read-lines.js';
import { readRecord, type NumberedRow } from './usage-record.js';

/** One JSON object a line; empty lines are skipped. */
export async function* readNdjson(
  path: string,
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<NumberedRow> {
  let line = 0;
  for await (const text of readLines(path, onProgress)) {
    line += 1;
    if (text.trim() !== '') yield readJson(text, line);
  }
}

function readJson(text: string, line: number): NumberedRow {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { line, reason: 'not JSON' };
  }
  return readRecord(raw, line);
}
