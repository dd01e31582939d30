/** Each engine with the generated usage in it, and what that takes on its disk. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { ClickHouseClient } from '@clickhouse/client';
import type { Pool } from 'pg';
import { clickhouseSource } from '../../src/server/clickhouse.js';
import { STORED_NAMES } from '../../src/server/clickhouse/tables.js';
import { duckdbSource, type StoreSource } from '../../src/server/duckdb.js';
import { postgresSource } from '../../src/server/postgres.js';
import { COLUMN_NAMES } from '../../src/server/store/columns.js';
import { clickhouseEngine, postgresEngine } from '../../test/server/store/support/engines.js';
import { generatedUsage } from './generated-usage.js';

export interface FilledEngine {
  readonly name: string;
  readonly skip: string | false;
  /** An empty store. */
  open(): Promise<StoreSource>;
  /** @returns the store with so many records in it, and their bytes on the disk */
  fill(records: number): Promise<{ source: StoreSource; bytes: Readonly<Record<string, number>> }>;
  stop(): Promise<void>;
}

const columns = COLUMN_NAMES.join(', ');

export async function fillDuckDB(path: string, records: number): Promise<void> {
  (await duckdbSource({ path })).close();
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(
    `INSERT INTO consumption_usage (${columns}) ${generatedUsage(`(SELECT range AS i FROM range(${records}))`)}`,
  );
  connection.closeSync();
  instance.closeSync();
}

export async function fillPostgres(pool: Pool, records: number): Promise<void> {
  const numbers = `(SELECT i::bigint AS i FROM generate_series(0, ${records - 1}) AS i) AS numbers`;
  await pool.query(`INSERT INTO consumption_usage (${columns}) ${generatedUsage(numbers)}`);
  await pool.query('VACUUM ANALYZE consumption_usage');
}

export async function fillClickHouse(client: ClickHouseClient, records: number): Promise<void> {
  const stored = STORED_NAMES.join(', ');
  const usage = generatedUsage(`(SELECT toInt64(number) AS i FROM numbers(${records}))`);
  await client.command({
    query: `INSERT INTO consumption_usage (${stored}, key, precedence)
      SELECT ${stored}, concat('+', id), 9223372036854775807 - 1 FROM (${usage})`,
  });
}

/** @param folder for DuckDB's file */
export function filledEngines(folder: string): FilledEngine[] {
  const postgres = postgresEngine();
  const clickhouse = clickhouseEngine();
  return [
    {
      name: 'DuckDB',
      skip: false,
      open: () => duckdbSource({ path: join(folder, 'empty.duckdb') }),
      fill: async records => {
        const path = join(folder, 'filled.duckdb');
        await fillDuckDB(path, records);
        return { source: await duckdbSource({ path }), bytes: { file: statSync(path).size } };
      },
      stop: async () => {},
    },
    {
      ...postgres,
      fill: async records => {
        const pool = await postgres.pool();
        const source = await postgresSource({ pool });
        await fillPostgres(pool, records);
        const { rows } = await pool.query<{ rows: string; indexes: string }>(
          `SELECT pg_table_size('consumption_usage') AS rows, pg_indexes_size('consumption_usage') AS indexes`,
        );
        const { rows: table, indexes } = rows[0]!;
        return {
          source: { ...source, close: () => pool.end() },
          bytes: { rows: Number(table), indexes: Number(indexes) },
        };
      },
    },
    {
      ...clickhouse,
      fill: async records => {
        const client = await clickhouse.client();
        const source = await clickhouseSource({ client });
        await fillClickHouse(client, records);
        const result = await client.query({
          query: `SELECT sum(bytes_on_disk) AS parts FROM system.parts WHERE active AND table = 'consumption' || '_usage'`,
          format: 'JSONEachRow',
        });
        const [row] = await result.json<{ parts: string }>();
        return { source, bytes: { parts: Number(row?.parts) } };
      },
    },
  ];
}
