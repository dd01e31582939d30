/** The embedded store's door: needs Node, the optional peer `@duckdb/node-api`, and `csv-parse` to read CSV. */
export { duckdbSource, type DuckDBSource, type DuckDBSourceOptions } from './duckdb/duckdb-source.js';
export type { FocusOptions, FocusRow } from './records/focus/focus-options.js';
export { readUsageFile, type UsageFileOptions } from './records/read-usage-file.js';
export { RefusedBatchError, type Refusal } from './records/refused-batch.js';
export { UsageFileError } from './records/usage-file-error.js';
export { readRecords, type NumberedRow, type UsageRecord } from './records/usage-record.js';
export type { LoadOptions, LoadResult } from './store/load.js';
export { MixedCurrencyError } from './store/mixed-currency.js';
export type { StoreSource } from './store/store-source.js';
