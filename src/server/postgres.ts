/** PostgreSQL's door: needs Node and the optional peer `pg`. */
export {
  postgresSource,
  type PostgresSource,
  type PostgresSourceOptions,
} from './postgres/postgres-source.js';
export { RefusedBatchError, type Refusal } from './records/refused-batch.js';
export { readRecords, type NumberedRow, type UsageRecord } from './records/usage-record.js';
export type { LoadOptions, LoadResult } from './store/load.js';
export { MixedCurrencyError } from './store/mixed-currency.js';
export type { StoreSource } from './store/store-source.js';
