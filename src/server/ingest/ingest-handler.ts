import { decide, type Authorize } from '../authorization.js';
import type { RefusedBatchError } from '../records/refused-batch.js';
import { HEADERS } from '../responses.js';
import { IngestProblem, ingestProblem, refusedProblem, type IngestProblemCode } from './ingest-problems.js';
import { readBatch } from './read-batch.js';
import type { RecordStore } from './record-store.js';

export interface IngestOptions {
  readonly store: RecordStore;
  /**
   * Whose usage a request may add to. Required, and run before the body is read. Who may read a report is hardly who may
   * write its figures: give this a decision of its own.
   */
  readonly authorize: Authorize;
  /** The most bytes of a body, as it is sent and again uncompressed. Default: 8 MiB. */
  readonly maxBytes?: number;
  /** Default: 10,000. */
  readonly maxRecords?: number;
  /** For the host's log: what made an answer fail that is no fault of the batch. Never part of the answer. */
  readonly onError?: (error: unknown) => void;
}

export type IngestHandler = (request: Request) => Promise<Response>;

/** What an answer says beside its code. */
const TELLING: Partial<Record<IngestProblemCode, Record<string, string>>> = {
  unsupported_media_type: { 'Accept-Post': 'application/x-ndjson, application/jsonl' },
  unsupported_encoding: { 'Accept-Encoding': 'gzip, identity' },
};

/**
 * Answers `POST` of NDJSON records: all of a batch are taken or none, and 200 says that they are committed. The same
 * records again, under their ids, change nothing, so that a batch can be sent until it is answered. It never throws.
 *
 * @throws {TypeError} at once if `authorize` is missing
 */
export function createIngestHandler(options: IngestOptions): IngestHandler {
  const { store, authorize, maxBytes = 8 * 2 ** 20, maxRecords = 10_000, onError = () => {} } = options;
  if (typeof authorize !== 'function') {
    throw new TypeError('createIngestHandler: authorize is required, or anybody could write');
  }

  const answer = async (request: Request): Promise<Response> => {
    const organization = await decide(authorize, request);
    if (organization instanceof Response) return organization;
    if (request.method !== 'POST') return ingestProblem('method_not_allowed', undefined, { Allow: 'POST' });
    const rows = await readBatch(request, organization, { maxBytes, maxRecords });
    const { loaded, duplicates } = await store.load(rows, { organization, atomic: true });
    return new Response(JSON.stringify({ loaded, duplicates }), {
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
    });
  };

  return async request => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof IngestProblem)
        return ingestProblem(error.code, error.message, TELLING[error.code]);
      if (isNamed<RefusedBatchError>(error, 'RefusedBatchError')) return refusedProblem(error.refusals);
      if (isNamed(error, 'MixedCurrencyError')) return ingestProblem('mixed_currency');
      try {
        onError(error);
      } catch {
        // A host's log that fails must not cost the sender the answer.
      }
      return ingestProblem('internal');
    }
  };
}

/** By its name: its class is the store's, which is loaded through another door, or may be of another copy of it. */
function isNamed<Kind extends Error>(error: unknown, name: string): error is Kind {
  return error instanceof Error && error.name === name;
}
