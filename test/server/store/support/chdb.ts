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
  client(database: string): ClickHouseClient;
  stop(): Promise<void>;
}

/** @param path where the data is; default: a folder that is thrown away */
export async function startChdb(path?: string): Promise<Chdb> {
  const name = 'chdb/connection';
  const { createChdbConnection } = (await import(name)) as ChdbModule;
  const folder = path ?? mkdtempSync(join(tmpdir(), 'chdb-'));
  const connection = createChdbConnection({ path: folder });
  const client = (database: string) =>
    createClient({ connection, database } as Parameters<typeof createClient>[0]);
  return {
    client,
    stop: async () => {
      await client('default').close();
      if (path === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
