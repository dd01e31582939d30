import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duckdbSource, readRecords, type DuckDBSource } from '../../src/server/duckdb.js';
import { SAMPLE_ORGANIZATION, sampleRecords } from '../sample/sample-organization.js';

const CACHE = new URL('../../.cache/', import.meta.url);
/** What the stored sample is made from: when one of these changes it is made anew. */
const INGREDIENTS = [
  '../sample/',
  '../../src/contract/',
  '../../src/server/duckdb/',
  '../../src/server/store/',
  '../../src/server/records/',
];

/**
 * The sample organisation in its database file, filled on the first start. Filling is one transaction: a start that
 * is killed half-way leaves an empty store, and the next one fills it. A file that cannot be opened, because another
 * start has it open, say, is done without.
 */
export async function openSample(say: (line: string) => void, cache: URL = CACHE): Promise<DuckDBSource> {
  const source = await openStored(cache).catch(() => {
    say(
      'The stored sample cannot be opened, perhaps as another start has it open: this one is kept in memory.',
    );
    return duckdbSource();
  });
  const { available } = await source.describe({
    organization: SAMPLE_ORGANIZATION,
    month: null,
    timezone: 'UTC',
    now: new Date(),
  });
  if (available === null) {
    const { loaded } = await source.load(readRecords(sampleRecords()), { organization: SAMPLE_ORGANIZATION });
    say(`Filled the sample organisation: ${loaded.toLocaleString('en')} records.`);
  }
  return source;
}

async function openStored(cache: URL): Promise<DuckDBSource> {
  await mkdir(cache, { recursive: true });
  const path = fileURLToPath(new URL(`sample-${await fingerprint()}.duckdb`, cache));
  try {
    return await duckdbSource({ path });
  } catch (error) {
    if (!/not a valid DuckDB database/.test(String(error))) throw error;
    // Left by a start that was killed as it made the file.
    await Promise.all([path, `${path}.wal`].map(file => rm(file, { force: true })));
    return duckdbSource({ path });
  }
}

/** Of names and contents, those of subfolders included. */
export async function fingerprint(
  folders: readonly URL[] = INGREDIENTS.map(folder => new URL(folder, import.meta.url)),
): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders.map(url => fileURLToPath(url))) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(`${relative(folder, file)}\0`).update(
        createHash('sha256')
          .update(await readFile(file))
          .digest(),
      );
    }
  }
  return hash.digest('hex').slice(0, 12);
}
