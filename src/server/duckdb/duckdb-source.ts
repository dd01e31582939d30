import { currencyCode } from '../currency-code.js';
import { storeSource, type StoreSource } from '../store/store-source.js';
import { openDuckDB } from './duckdb-engine.js';

export interface DuckDBSourceOptions {
  /** The database file, made if it is not there. Default: in memory, gone with the process. */
  readonly path?: string;
  /** ISO 4217: what a cost is in where its row states no currency. Default: "USD". */
  readonly currency?: string;
}

/** A source that keeps usage records in an embedded database. */
export interface DuckDBSource extends StoreSource {
  close(): void;
}

/**
 * Opens the embedded store. One process at a time may have a file open.
 *
 * @throws {RangeError} if `currency` is no ISO 4217 code
 * @throws {Error} if the tables are there, and were made by a version with other columns
 */
export async function duckdbSource({
  path = ':memory:',
  currency = 'USD',
}: DuckDBSourceOptions = {}): Promise<DuckDBSource> {
  const silent = currencyCode(currency);
  const engine = await openDuckDB(path);
  return { ...storeSource(engine, silent), close: () => void engine.close() };
}
