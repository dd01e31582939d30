import type { Refusal } from '../records/refused-batch.js';
import type { NumberedRow, UsageRecord } from '../records/usage-record.js';
import { INCOMING_COLUMN_NAMES, type Cell, type IncomingColumn, type IncomingRow } from './columns.js';
import type { Loading } from './engine.js';
import { amountCells } from './sql.js';

/** Enough that the way to the database hardly counts, and few enough to be held in memory. */
const CHUNK_ROWS = 16_384;

/**
 * Sets the records aside. Rows that are no records are handed to `onRefused`.
 *
 * @returns how many were set aside
 */
export async function appendRecords(
  loading: Loading,
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  organization: string,
  onRefused: (refusal: Refusal) => void,
): Promise<number> {
  let appended = 0;
  let chunk: IncomingRow[] = [];
  const flush = async () => {
    appended += chunk.length;
    await loading.setAside(chunk);
    chunk = [];
  };
  for await (const { line, record, reason } of rows) {
    if (record === undefined) {
      onRefused({ line, reason });
      continue;
    }
    const cells = cellsOf(record, line, organization);
    chunk.push(INCOMING_COLUMN_NAMES.map(name => cells[name]));
    if (chunk.length === CHUNK_ROWS) await flush();
  }
  if (chunk.length > 0) await flush();
  return appended;
}

function cellsOf(record: UsageRecord, line: number, organization: string): Record<IncomingColumn, Cell> {
  const [cost_nano, cost_ronto] = amountCells(record.cost);
  const [quantity_nano, quantity_ronto] = amountCells(record.quantity);
  return {
    line: BigInt(line),
    currency: record.currency,
    organization: record.organization_id ?? organization,
    id: record.id,
    time: BigInt(record.time),
    time_end: BigInt(record.end),
    user_id: record.user_id,
    user_name: record.user_name,
    agent_id: record.agent_id,
    agent_name: record.agent_name,
    agent_type: record.agent_type,
    provider: record.provider,
    model: record.model,
    input_tokens: whole(record.input_tokens),
    cache_read_input_tokens: whole(record.cache_read_input_tokens),
    cache_creation_input_tokens: whole(record.cache_creation_input_tokens),
    output_tokens: whole(record.output_tokens),
    requests: whole(record.requests),
    service: record.service,
    service_name: record.service_name,
    quantity_nano,
    quantity_ronto,
    unit: record.unit,
    cost_nano,
    cost_ronto,
    estimated: record.estimated,
  };
}

function whole(count: number | null): bigint | null {
  return count === null ? null : BigInt(count);
}
