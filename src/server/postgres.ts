/** PostgreSQL's door: needs Node and the optional peer `pg`. */
export {
  postgresSource,
  type PostgresSource,
  type PostgresSourceOptions,
} from './postgres/postgres-source.js';
export { readRecords, type NumberedRow, type UsageRecord } from './records/usage-record.js';
export type { Refusal } from './store/append-records.js';
export type { LoadOptions, LoadResult } from './store/load.js';
export { MixedCurrencyError, RefusedBatchError } from './store/refusals.js';
export type { StoreSource } from './store/store-source.js';
