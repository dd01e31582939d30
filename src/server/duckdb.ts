/** The embedded store's door: needs Node, the optional peer `@duckdb/node-api`, and `csv-parse` to read CSV. */
export type { Refusal } from './duckdb/append-records.js';
export { duckdbSource, type DuckDBSource, type DuckDBSourceOptions } from './duckdb/duckdb-source.js';
export { MixedCurrencyError, type LoadOptions, type LoadResult } from './duckdb/load.js';
export type { FocusRow } from './records/focus/focus-record.js';
export type { FocusOptions } from './records/focus/focus-shape.js';
export { readUsageFile, type UsageFileOptions } from './records/read-usage-file.js';
export { UsageFileError } from './records/usage-file-error.js';
export { readRecords, type NumberedRow, type UsageRecord } from './records/usage-record.js';
