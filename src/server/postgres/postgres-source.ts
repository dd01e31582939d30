import pg, { type Pool } from 'pg';
import { currencyCode } from '../currency-code.js';
import { storeSource, type StoreSource } from '../store/store-source.js';
import { openPostgres } from './postgres-engine.js';

export interface PostgresSourceOptions {
  /** The host's own pool, which stays open when the source is closed. */
  readonly pool?: Pool;
  /** Or where the database is: "postgres://…". Without either, what the environment says, as for `psql`. */
  readonly connectionString?: string;
  /** ISO 4217: what a cost is in where its row states no currency. Default: "USD". */
  readonly currency?: string;
}

/** A source that keeps usage records in PostgreSQL, for any number of servers at a time. */
export interface PostgresSource extends StoreSource {
  close(): Promise<void>;
}

/**
 * Opens the store, and makes its tables where they are not there.
 *
 * @throws {RangeError} if `currency` is no ISO 4217 code
 * @throws {Error} if the tables are there, and were made by a version with other columns
 */
export async function postgresSource({
  pool,
  connectionString,
  currency = 'USD',
}: PostgresSourceOptions = {}): Promise<PostgresSource> {
  const silent = currencyCode(currency);
  const opened = pool ?? ownPool(connectionString);
  const close = async () => {
    if (!pool) await opened.end();
  };
  try {
    return { ...storeSource(await openPostgres(opened, close), silent), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function ownPool(connectionString: string | undefined): Pool {
  const pool = new pg.Pool(connectionString === undefined ? {} : { connectionString });
  // A connection that breaks while nobody uses it is replaced by the next that is needed; unheard, it would end the process.
  pool.on('error', () => {});
  return pool;
}
