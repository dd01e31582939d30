import { readJsonLine } from '../records/read-json-line.js';
import { RefusedBatchError, type RefusedRow } from '../records/refused-batch.js';
import type { NumberedRow } from '../records/usage-record.js';
import { IngestProblem } from './ingest-problems.js';
import { readLinesOf } from './read-body.js';

export interface BatchLimits {
  readonly maxBytes: number;
  readonly maxRecords: number;
}

/** The types of NDJSON. None of them is one that a page of another origin may send without asking first. */
const TYPES: readonly string[] = ['application/x-ndjson', 'application/jsonl'];

/**
 * Reads a posted batch of NDJSON to its end: a store that had to wait for a slow sender would keep all others waiting.
 *
 * @throws {IngestProblem} if it cannot be read, or is over the limits
 * @throws {RefusedBatchError} if any line is no record of the organisation's
 */
export async function readBatch(
  request: Request,
  organization: string,
  { maxBytes, maxRecords }: BatchLimits,
): Promise<NumberedRow[]> {
  const gzip = checkHeaders(request.headers);
  if (request.body === null) throw new IngestProblem('no_records');
  const rows: NumberedRow[] = [];
  const refusals: RefusedRow[] = [];
  let line = 0;
  for await (const text of readLinesOf(request.body, { gzip, maxBytes })) {
    line += 1;
    if (text.trim() === '') continue;
    if (rows.length + refusals.length === maxRecords)
      throw new IngestProblem('batch_too_large', `A batch has at most ${maxRecords} records.`);
    const row = ofOrganization(readJsonLine(text, line), organization);
    if (row.reason === undefined) rows.push(row);
    else refusals.push(row);
  }
  if (refusals.length > 0) throw new RefusedBatchError(refusals);
  if (rows.length === 0) throw new IngestProblem('no_records');
  return rows;
}

/** @returns whether the body is compressed */
function checkHeaders(headers: Headers): boolean {
  const [type = ''] = (headers.get('Content-Type') ?? '').toLowerCase().split(';');
  if (!TYPES.includes(type.trim())) throw new IngestProblem('unsupported_media_type');
  const encoding = (headers.get('Content-Encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') throw new IngestProblem('unsupported_encoding');
  return encoding === 'gzip';
}

/** The authorisation says whose usage is written; a record can only agree. */
function ofOrganization(row: NumberedRow, organization: string): NumberedRow {
  const named = row.record?.organization_id ?? null;
  if (named === null || named === organization) return row;
  return { line: row.line, reason: 'organization_id: is not the organisation that may be written to' };
}
