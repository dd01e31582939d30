import { DuckDBInstance, DuckDBTypeId, type DuckDBType } from '@duckdb/node-api';
import type { FileShape } from './file-shape.js';
import type { FocusOptions } from './focus/focus-options.js';
import { shapeOf } from './shape-of.js';
import { UsageFileError } from './usage-file-error.js';
import type { NumberedRow } from './usage-record.js';

/** Rows of a Parquet file; a row's number stands for its line, the first being 1. */
export async function* readParquet(
  path: string,
  focus: FocusOptions,
  onProgress: (progress: { readonly rowsRead: number; readonly rows: number }) => void = () => {},
): AsyncGenerator<NumberedRow> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const { shape, columns, rows } = await describe();
    // Everything as text, so that every format goes through the same door and no number through a double.
    const query = `SELECT ${columns.join(', ')} FROM read_parquet($path)`;
    const result = await connection.stream(query, { path });
    let line = 0;
    for await (const batch of result.yieldRowObjectJson()) {
      for (const row of batch) yield shape.read(row, ++line);
      onProgress({ rowsRead: line, rows });
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }

  async function describe(): Promise<{ shape: FileShape; columns: string[]; rows: number }> {
    const reader = await connection
      .runAndReadAll('SELECT * FROM read_parquet($path) LIMIT 0', { path })
      .catch(() => {
        throw new UsageFileError('The file cannot be read as Parquet.');
      });
    const names = reader.columnNames();
    const shape = shapeOf(names, focus);
    const columns = names.flatMap((name, index) =>
      shape.columns.includes(name) ? [asText(name, reader.columnType(index))] : [],
    );
    const counted = await connection.runAndReadAll('SELECT count(*) FROM read_parquet($path)', { path });
    return { shape, columns, rows: Number(counted.getRows()[0]?.[0] ?? 0) };
  }
}

const UTC_INSTANTS: readonly DuckDBTypeId[] = [
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
];

/** `name` is one of the shape's own, never the file's. A map is read as a list of its keys and values. */
function asText(name: string, type: DuckDBType): string {
  const column = `"${name}"`;
  if (type.typeId === DuckDBTypeId.MAP) return column;
  const utc =
    type.typeId === DuckDBTypeId.TIMESTAMP_TZ
      ? `${column} AT TIME ZONE 'UTC'`
      : UTC_INSTANTS.includes(type.typeId)
        ? `${column}::TIMESTAMP`
        : null;
  return utc === null
    ? `${column}::VARCHAR AS ${column}`
    : `strftime(${utc}, '%Y-%m-%dT%H:%M:%S.%fZ') AS ${column}`;
}
