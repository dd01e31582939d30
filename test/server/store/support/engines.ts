/** Every engine that keeps usage, for suites that hold of all of them. */
import { after, describe } from 'node:test';
import pg from 'pg';
import { clickhouseSource } from '../../../../src/server/clickhouse.js';
import { duckdbSource, type StoreSource } from '../../../../src/server/duckdb.js';
import { postgresSource } from '../../../../src/server/postgres.js';
import { load, type RawRecord } from '../../support.js';
import { noChdb, startChdb, type Chdb } from './chdb.js';
import { noPostgres, startPostgres, type PostgresServer } from './postgres-server.js';

export interface TestEngine {
  readonly name: 'DuckDB' | 'PostgreSQL' | 'ClickHouse';
  /** Why it is not tested; `false` where it is. */
  readonly skip: string | false;
  /** An empty store. */
  open(options?: { readonly currency?: string }): Promise<StoreSource>;
  /** Ends what it started. */
  stop(): Promise<void>;
}

let stores = 0;
/** A name that no other store of this process has. */
const nextName = () => `store_${(stores += 1)}`;

const duckdb: TestEngine = { name: 'DuckDB', skip: false, open: duckdbSource, stop: async () => {} };

export function postgresEngine(): TestEngine & { pool(): Promise<pg.Pool> } {
  let server: Promise<PostgresServer> | null = null;
  const pool = async () => {
    const { config } = await (server ??= startPostgres());
    const schema = nextName();
    const made = new pg.Pool({ ...config, options: `-c search_path=${schema}`, max: 4 });
    made.on('error', () => {});
    await made.query(`CREATE SCHEMA ${schema}`);
    return made;
  };
  return {
    name: 'PostgreSQL',
    skip: noPostgres,
    pool,
    open: async options => {
      const made = await pool();
      const source = await postgresSource({ ...options, pool: made });
      return { ...source, close: () => made.end() };
    },
    stop: async () => (await server)?.stop(),
  };
}

export function clickhouseEngine(): TestEngine & { client(): ReturnType<Chdb['client']> } {
  let chdb: Promise<Chdb> | null = null;
  const client = async () => {
    const started = await (chdb ??= startChdb());
    return started.client(nextName());
  };
  return {
    name: 'ClickHouse',
    skip: noChdb,
    client,
    open: async options => clickhouseSource({ ...options, client: await client() }),
    stop: async () => (await chdb)?.stop(),
  };
}

/** The suite of one engine, with the store that it is about. */
export interface Stores {
  readonly engine: TestEngine;
  open: TestEngine['open'];
  storeOf(records: readonly RawRecord[], organization?: string): Promise<StoreSource>;
}

/** Runs the suite on each engine; one that is not there is skipped by name. */
export function onEveryEngine(suite: (stores: Stores) => void): void {
  for (const engine of [duckdb, postgresEngine(), clickhouseEngine()]) {
    const { name, skip, open } = engine;
    describe(name, { skip }, () => {
      const storeOf: Stores['storeOf'] = async (records, organization) => {
        const source = await open();
        await load(source, records, organization);
        return source;
      };
      suite({ engine, open, storeOf });
      after(() => engine.stop());
    });
  }
}
