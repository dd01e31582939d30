/**
 * ClickHouse in this process. The package is in no lock file: its parts for other systems are not all on every registry.
 * Whoever wants these tests brings it.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type ClickHouseClient } from '@clickhouse/client';

export const noChdb =
  !existsSync('node_modules/chdb') && 'no chdb, which `npm install --no-save chdb@3.4.0` brings';

interface ChdbModule {
  createChdbConnection(options: { readonly path: string }): unknown;
}

export interface Chdb {
  /** A client whose tables are in a database of their own. */
  client(database: string): Promise<ClickHouseClient>;
  stop(): Promise<void>;
}

/** @param path where the data is; default: a folder that is thrown away */
export async function startChdb(path?: string): Promise<Chdb> {
  const name = 'chdb/connection';
  const { createChdbConnection } = (await import(name)) as ChdbModule;
  const folder = path ?? mkdtempSync(join(tmpdir(), 'chdb-'));
  const connection = createChdbConnection({ path: folder });
  const opened = createClient({ connection } as Parameters<typeof createClient>[0]);
  return {
    client: async database => {
      await opened.command({ query: `CREATE DATABASE ${database}` });
      return inDatabase(opened, database);
    },
    stop: async () => {
      await opened.close();
      if (path === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In one process all clients have one database in use: the store's tables are named in full. */
function inDatabase(client: ClickHouseClient, database: string): ClickHouseClient {
  const full = (sql: string) => sql.replace(/\bconsumption_\w+/g, table => `${database}.${table}`);
  const inFull: Pick<ClickHouseClient, 'query' | 'command' | 'insert'> = {
    query: params => client.query({ ...params, query: full(params.query) }),
    command: params => client.command({ ...params, query: full(params.query) }),
    insert: params => client.insert({ ...params, table: full(params.table) }),
  };
  return Object.assign(Object.create(client) as ClickHouseClient, inFull);
}
