import { MODEL_NAMES, OTEL_NAMES, TIME_NAMES } from './otel-names.js';
import { quoted } from './quoted.js';
import { UsageFileError } from './usage-file-error.js';
import { RECORD_FIELDS } from './usage-record.js';

/** The names of all columns that are read. */
export const RECORD_COLUMNS: readonly string[] = [...RECORD_FIELDS, ...OTEL_NAMES];

/**
 * @returns the columns' names
 * @throws {UsageFileError} if the columns cannot hold usage records
 */
export function checkColumns(names: readonly string[]): readonly string[] {
  const columns = names.map(name => name.trim());
  const has = (...names: readonly string[]) => names.some(name => columns.includes(name));
  if (!has(...TIME_NAMES))
    throw new UsageFileError(`There is no column "time". Columns are: ${listed(columns)}.`);
  if (!has(...MODEL_NAMES, 'service')) {
    throw new UsageFileError(
      `There is neither a column "model" nor "service". Columns are: ${listed(columns)}.`,
    );
  }
  const twice = columns.find(
    (name, index) => RECORD_COLUMNS.includes(name) && columns.indexOf(name) !== index,
  );
  if (twice !== undefined) throw new UsageFileError(`There are two columns "${twice}".`);
  return columns;
}

function listed(columns: readonly string[]): string {
  return columns.map(name => quoted(name)).join(', ');
}
