import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readUsageFile,
  type NumberedRow,
  type UsageFileOptions,
  type UsageRecord,
} from '../../../src/server/duckdb.js';

/** Every row of a file of this name and content. */
export async function rowsOf(
  name: string,
  content: string | Uint8Array,
  options: UsageFileOptions = {},
): Promise<NumberedRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  try {
    writeFileSync(join(folder, name), content);
    return await rowsAt(join(folder, name), options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function rowsAt(path: string, options: UsageFileOptions = {}): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const row of readUsageFile(path, options)) rows.push(row);
  return rows;
}

/** Of a record that was read, all that it tells. */
export function told({ record, reason }: NumberedRow): Partial<Record<keyof UsageRecord, unknown>> {
  if (!record) throw new Error(reason);
  const { time, end, estimated, ...fields } = record;
  const at = new Date(time / 1000).toISOString().replace('.000Z', 'Z');
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    ...(estimated && { estimated }),
    time: at,
    ...(end > time && { end: new Date(end / 1000).toISOString().replace('.000Z', 'Z') }),
  };
}

/** CSV with a header of the columns that any row has. */
export function csv(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map(row => columns.map(name => row[name] ?? ''))]
    .map(cells => cells.map(cell).join(','))
    .join('\n');
}
