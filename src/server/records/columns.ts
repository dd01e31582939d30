import { quoted } from './quoted.js';
import { RECORD_FIELDS } from './usage-record.js';

/** A file that cannot be read as usage records at all; the message is fit for the person who chose it. */
export class UsageFileError extends Error {
  override readonly name = 'UsageFileError';
}

/**
 * @returns the columns' names
 * @throws {UsageFileError} if the columns cannot hold usage records
 */
export function checkColumns(names: readonly string[]): readonly string[] {
  const columns = names.map(name => name.trim());
  const has = (name: string) => columns.includes(name);
  if (!has('time')) throw new UsageFileError(`There is no column "time". Columns are: ${listed(columns)}.`);
  if (!has('model') && !has('service')) {
    throw new UsageFileError(
      `There is neither a column "model" nor "service". Columns are: ${listed(columns)}.`,
    );
  }
  const twice = columns.find(
    (name, index) => RECORD_FIELDS.includes(name) && columns.indexOf(name) !== index,
  );
  if (twice !== undefined) throw new UsageFileError(`There are two columns "${twice}".`);
  return columns;
}

function listed(columns: readonly string[]): string {
  return columns.map(name => quoted(name)).join(', ');
}
