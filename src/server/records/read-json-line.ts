import { parseLosslessJson } from '../exact-json.js';
import { readRecord, type NumberedRow } from './usage-record.js';

/** A line of NDJSON as a record. */
export function readJsonLine(text: string, line: number): NumberedRow {
  let raw: unknown;
  try {
    raw = parseLosslessJson(text);
  } catch {
    return { line, reason: 'not JSON' };
  }
  return readRecord(raw, line);
}
