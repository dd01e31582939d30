import { createClient, type ClickHouseClient } from '@clickhouse/client';
import { currencyCode } from '../currency-code.js';
import { storeSource, type StoreSource } from '../store/store-source.js';
import { openClickHouse } from './clickhouse-engine.js';
import { databaseOf } from './database.js';

export interface ClickHouseSourceOptions {
  /** The host's own client, which stays open when the source is closed. */
  readonly client?: ClickHouseClient;
  /** Or where the server is: "https://user:password@host:8443/database". Default: this machine. */
  readonly url?: string;
  /** ISO 4217: what a cost is in where its row states no currency. Default: "USD". */
  readonly currency?: string;
}

/** A source that keeps usage records in ClickHouse, for any number of servers at a time. */
export interface ClickHouseSource extends StoreSource {
  close(): Promise<void>;
}

/**
 * Opens the store, and makes its tables where they are not there.
 *
 * @throws {RangeError} if `currency` is no ISO 4217 code
 * @throws {Error} if the tables are there, and were made by a version with other columns
 */
export async function clickhouseSource({
  client,
  url,
  currency = 'USD',
}: ClickHouseSourceOptions = {}): Promise<ClickHouseSource> {
  const silent = currencyCode(currency);
  const opened = client ?? createClient(url === undefined ? {} : { url });
  const close = async () => {
    if (!client) await opened.close();
  };
  try {
    return { ...storeSource(await openClickHouse(databaseOf(opened), close), silent), close };
  } catch (error) {
    await close();
    throw error;
  }
}
