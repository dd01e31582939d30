/** Usage records of the docs: every row is taken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdbSource, readUsageFile } from '../../../src/server/duckdb.js';
import type { Sample } from './samples.js';

export async function checkRecords({ language, code }: Sample): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const file = join(folder, `usage.${language}`);
  writeFileSync(file, code);
  const problems: string[] = [];
  const source = await duckdbSource();
  try {
    const { loaded } = await source.load(readUsageFile(file), {
      organization: 'acme',
      onRefused: ({ line, reason }) => problems.push(`line ${line}: ${reason}`),
    });
    return loaded > 0 ? problems : [...problems, 'no row is taken'];
  } finally {
    source.close();
    rmSync(folder, { recursive: true });
  }
}
