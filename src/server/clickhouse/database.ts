import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import { INCOMING_COLUMN_NAMES, type IncomingRow } from '../store/columns.js';
import type { Parameters, Row } from '../store/engine.js';

/** The few things that the store asks of a ClickHouse client. */
export interface Database {
  read(sql: string, parameters: Parameters): Promise<Row[]>;
  /** Comes back once it is done: nothing is left to be inserted later. */
  run(sql: string, parameters?: Parameters): Promise<void>;
  setAside(batch: string, rows: readonly IncomingRow[]): Promise<void>;
}

/** As the other engines have it: an unmatched row joins with nulls, and wide numbers come as text. */
const SETTINGS: ClickHouseSettings = {
  join_use_nulls: 1,
  output_format_json_quote_64bit_integers: 1,
  async_insert: 0,
  wait_end_of_query: 1,
};

/**
 * One block, and so one part: the store has all of it or nothing. Written by one thread, and whatever its size.
 */
const ONE_BLOCK: ClickHouseSettings = {
  max_insert_threads: '1',
  min_insert_block_size_rows: '1000000000000',
  min_insert_block_size_bytes: '0',
  // Else a block that some earlier one equals would be taken for the same insert, sent again.
  insert_deduplicate: 0,
};

export function databaseOf(client: ClickHouseClient): Database {
  return {
    read: async (sql, parameters) => {
      const result = await client.query({
        query: typed(sql, parameters),
        query_params: { ...parameters },
        format: 'JSONEachRow',
        clickhouse_settings: SETTINGS,
      });
      return result.json<Row>();
    },
    run: async (sql, parameters = {}) => {
      await client.command({
        query: typed(sql, parameters),
        query_params: { ...parameters },
        clickhouse_settings: { ...SETTINGS, ...ONE_BLOCK },
      });
    },
    setAside: async (batch, rows) => {
      await client.insert({
        table: 'consumption_incoming',
        columns: ['batch', ...INCOMING_COLUMN_NAMES],
        values: rows.map(row => [
          batch,
          ...row.map(cell => (typeof cell === 'bigint' ? String(cell) : cell)),
        ]),
        format: 'JSONCompactEachRow',
        clickhouse_settings: { ...SETTINGS, insert_deduplicate: 0 },
      });
    },
  };
}

/** `$name` in the statement becomes `{name:Type}`. */
function typed(sql: string, parameters: Parameters): string {
  return sql.replace(
    /\$([a-z]\w*)/gi,
    (_, name: string) => `{${name}:${typeof parameters[name] === 'bigint' ? 'Int64' : 'String'}}`,
  );
}
