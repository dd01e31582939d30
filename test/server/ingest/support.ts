import { gzipSync } from 'node:zlib';
import {
  createIngestHandler,
  RefusedBatchError,
  type IngestOptions,
  type NumberedRow,
  type RecordStore,
  type RefusedRow,
  type UsageRecord,
} from '../../../src/server/index.js';
import { call, type RawRecord } from '../support.js';

/** A store that keeps its promises in memory, and what it was given last. */
export class MemoryStore implements RecordStore {
  readonly records: { readonly organization: string; readonly record: UsageRecord }[] = [];
  calls = 0;

  async load(
    rows: Iterable<NumberedRow>,
    { organization, atomic }: { readonly organization: string; readonly atomic: true },
  ) {
    this.calls += 1;
    if (!atomic) throw new Error('not asked to take all or nothing');
    await Promise.resolve();
    const kept = new Map(this.#ofOrganization(organization).map(record => [record.id, record]));
    const refusals: RefusedRow[] = [];
    const fresh: UsageRecord[] = [];
    let duplicates = 0;
    for (const { line, record } of rows) {
      if (!record) throw new Error(`line ${line} is no record`);
      const known = record.id === null ? undefined : kept.get(record.id);
      if (!known) {
        kept.set(record.id, record);
        fresh.push(record);
      } else if (JSON.stringify(known) === JSON.stringify(record)) duplicates += 1;
      else refusals.push({ line, reason: `id: ${JSON.stringify(record.id)} is another record` });
    }
    if (refusals.length > 0) throw new RefusedBatchError(refusals);
    this.records.push(...fresh.map(record => ({ organization, record })));
    return { loaded: fresh.length, duplicates };
  }

  #ofOrganization(organization: string): UsageRecord[] {
    return this.records.filter(kept => kept.organization === organization).map(({ record }) => record);
  }
}

/** A handler that lets everybody write to "acme". */
export const ingestOf = (store: RecordStore, options: Partial<IngestOptions> = {}) =>
  createIngestHandler({ store, authorize: () => ({ organization: 'acme' }), ...options });

export const batch = (count: number): RawRecord[] =>
  Array.from({ length: count }, (_, index) => call({ id: `r${index}` }));

export const ndjson = (records: readonly unknown[]): string =>
  records.map(record => JSON.stringify(record)).join('\n');

export const gzipped = (text: string) => new Uint8Array(gzipSync(text));

export function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/api/records', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-ndjson', ...headers },
    duplex: 'half',
  } as RequestInit);
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.json()) as Readonly<Record<string, unknown>>;
  return { status: response.status, headers: response.headers, body };
}
