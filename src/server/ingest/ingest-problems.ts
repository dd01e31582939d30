import type { Refusal } from '../records/refused-batch.js';
import { HEADERS } from '../responses.js';

/** What can be wrong with a batch, and the HTTP status each is answered with: the writing side's own codes. */
export const INGEST_STATUS = {
  unreadable_body: 400,
  no_records: 400,
  method_not_allowed: 405,
  batch_too_large: 413,
  unsupported_media_type: 415,
  unsupported_encoding: 415,
  refused_records: 422,
  mixed_currency: 422,
  internal: 500,
} as const;

export type IngestProblemCode = keyof typeof INGEST_STATUS;

const TITLES: Record<IngestProblemCode, string> = {
  unreadable_body: 'The body cannot be read',
  no_records: 'There are no records in the body',
  method_not_allowed: 'Only POST is answered here',
  batch_too_large: 'The batch is too large',
  unsupported_media_type: 'Records are sent as application/x-ndjson',
  unsupported_encoding: 'A body may be compressed with gzip only',
  refused_records: 'Some of the records cannot be taken, so none were',
  mixed_currency: 'The usage would be in several currencies',
  internal: 'The batch could not be confirmed',
};

/** So many of the rows that are refused are told; the rest are counted. */
const MAX_TOLD = 20;
const MAX_REASON = 300;

/** Thrown where a batch is found wanting; the detail is fit for the sender. */
export class IngestProblem extends Error {
  override readonly name = 'IngestProblem';
  readonly code: IngestProblemCode;

  constructor(code: IngestProblemCode, detail: string = TITLES[code]) {
    super(detail);
    this.code = code;
  }
}

/** An RFC 9457 answer. */
export function ingestProblem(
  code: IngestProblemCode,
  detail: string = TITLES[code],
  headers: Record<string, string> = {},
  members: Record<string, unknown> = {},
): Response {
  const problem = {
    type: 'about:blank',
    title: TITLES[code],
    status: INGEST_STATUS[code],
    detail,
    code,
    ...members,
  };
  return new Response(JSON.stringify(problem), {
    status: INGEST_STATUS[code],
    headers: { ...HEADERS, 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** Names the first rows that are refused, with their reasons; of the data these have ids at most. */
export function refusedProblem(refusals: readonly Refusal[]): Response {
  const told = refusals.slice(0, MAX_TOLD).map(({ line, reason }) => ({ line, reason: shortened(reason) }));
  const detail = refusals.length > told.length ? `The first ${told.length} are told` : 'All of them are told';
  return ingestProblem('refused_records', `${detail}.`, {}, { refused: refusals.length, refusals: told });
}

function shortened(reason: string): string {
  return reason.length > MAX_REASON ? `${reason.slice(0, MAX_REASON)}…` : reason;
}
