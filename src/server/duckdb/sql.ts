import { timestampValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { parseMoney, type Money } from '../../contract/index.js';

/** Values for the parameters of a statement: nothing that anybody asked for is ever written into SQL. */
export type Parameters = Readonly<Record<string, DuckDBValue>>;
export type Row = Readonly<Record<string, unknown>>;

/** One organisation's usage of a stretch of time, in milliseconds since 1970; its end excluded. */
export interface Slice {
  readonly organization: string;
  readonly from: number;
  readonly to: number;
}

export const IN_SLICE = 'organization = $organization AND time >= $from AND time < $to';

export async function read(
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters,
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  return reader.getRowObjectsJson();
}

export function sliceParameters({ organization, from, to }: Slice): Parameters {
  return { organization, from: timestamp(from), to: timestamp(to) };
}

export function timestamp(milliseconds: number): DuckDBValue {
  return timestampValue(BigInt(milliseconds) * 1000n);
}

/** DuckDB hands wide numbers over as text, so that none passes through a double. */
export function money(value: unknown): Money | null {
  return value === null ? null : parseMoney(String(value));
}

export function count(value: unknown): number | null {
  return value === null ? null : Number(value);
}

export function text(value: unknown): string | null {
  return value === null ? null : String(value);
}
