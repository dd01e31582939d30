import {
  DuckDBDataChunk,
  decimalValue,
  timestampValue,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Money } from '../../contract/index.js';
import type { NumberedRow, UsageRecord } from '../records/usage-record.js';
import { COLUMN_DEFINITIONS, COLUMN_NAMES, type Column } from './database.js';

/** A row that was not taken, and why. */
export interface Refusal {
  readonly line: number;
  readonly reason: string;
}

/** A table of one connection, gone with it: the store's columns behind the row's line and currency. */
export const INCOMING = 'temp.incoming';

/** As many rows as DuckDB takes at once; cell by cell it would be many times slower. */
const CHUNK_ROWS = 2048;

/**
 * Makes and fills `INCOMING`. Rows that are no records are handed to `onRefused`.
 *
 * @returns how many were written and how many refused
 */
export async function appendRecords(
  connection: DuckDBConnection,
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  organization: string,
  onRefused: (refusal: Refusal) => void,
): Promise<{ readonly written: number; readonly refused: number }> {
  await connection.run(`CREATE TEMP TABLE incoming (line BIGINT, currency VARCHAR, ${COLUMN_DEFINITIONS})`);
  const appender = await connection.createAppender('incoming', 'main', 'temp');
  const types = Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index));
  let written = 0;
  let refused = 0;
  let chunk: DuckDBValue[][] = [];
  const flush = () => {
    const columns = DuckDBDataChunk.create(types, chunk.length);
    columns.setRows(chunk);
    appender.appendDataChunk(columns);
    chunk = [];
  };
  try {
    for await (const { line, record, reason } of rows) {
      if (record === undefined) {
        refused += 1;
        onRefused({ line, reason });
        continue;
      }
      const cells = cellsOf(record, organization);
      chunk.push([BigInt(line), record.currency, ...COLUMN_NAMES.map(name => cells[name])]);
      if (chunk.length === CHUNK_ROWS) flush();
      written += 1;
    }
    if (chunk.length > 0) flush();
  } finally {
    appender.closeSync();
  }
  return { written, refused };
}

function cellsOf(record: UsageRecord, organization: string): Record<Column, DuckDBValue> {
  const cost = record.cost === null ? null : scaled(record.cost);
  return {
    organization: record.organization_id ?? organization,
    id: record.id,
    time: timestampValue(BigInt(record.time)),
    time_end: timestampValue(BigInt(record.end)),
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
    quantity: record.quantity === null ? null : decimalValue(scaled(record.quantity), 38, 18),
    unit: record.unit,
    cost_nano: cost === null ? null : decimalValue(cost / ATTO_PER_NANO, 18, 9),
    cost_atto: cost === null ? null : decimalValue(cost % ATTO_PER_NANO, 18, 18),
  };
}

const ATTO_PER_NANO = 10n ** 9n;

/** In units of 10⁻¹⁸, which a record's decimals never go below. */
function scaled(value: Money): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(18, '0'));
}

function whole(count: number | null): bigint | null {
  return count === null ? null : BigInt(count);
}
