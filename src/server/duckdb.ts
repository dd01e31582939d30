/** The embedded store's door: needs Node, the optional peer `@duckdb/node-api`, and `csv-parse` to read CSV. */
export { duckdbSource, type DuckDBSource, type DuckDBSourceOptions } from './duckdb/duckdb-source.js';
export { UsageFileError } from './records/columns.js';
export { readUsageFile } from './records/read-usage-file.js';
export { readRecords, type NumberedRow, type UsageRecord } from './records/usage-record.js';
export type { Refusal } from './store/append-records.js';
export type { LoadOptions, LoadResult } from './store/load.js';
export { MixedCurrencyError, RefusedBatchError } from './store/refusals.js';
export type { StoreSource } from './store/store-source.js';
