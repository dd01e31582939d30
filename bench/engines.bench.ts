/**
 * The same five million records in every engine: the documents must be equal. What one report takes, what a record takes
 * on the disk, and how many a second are loaded, one process and one load at a time.
 * Run: npx tsx bench/engines.bench.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readRecords, type StoreSource } from '../src/server/duckdb.js';
import { filledEngines } from './support/filled-engines.js';
import { timedReport } from './support/timed-report.js';

const RECORDS = Number(process.env['RECORDS'] ?? 5_000_000);
const LOADED = 100_000;
const BATCH = 1000;
const BATCHES = 30;

const rows = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `event-${first + index}`,
    time: new Date(Date.UTC(2025, 1, 3) + (first + index) * 10).toISOString(),
    user_id: `u_${(first + index) % 320}`,
    agent_id: `a_${(first + index) % 40}`,
    agent_type: 'api',
    provider: 'writer',
    model: `model-${(first + index) % 12}`,
    input_tokens: 100 + ((first + index) % 8000),
    output_tokens: 10 + ((first + index) % 900),
    cost: '0.0123',
  }));

async function perSecond(source: StoreSource, loads: readonly ReturnType<typeof rows>[]): Promise<number> {
  const start = performance.now();
  let loaded = 0;
  for (const load of loads) {
    loaded += (await source.load(readRecords(load), { organization: 'acme', atomic: true })).loaded;
  }
  if (loaded !== loads.flat().length) throw new Error(`${loaded} loaded`);
  return loaded / ((performance.now() - start) / 1000);
}

const whole = (count: number) => Math.round(count).toLocaleString('en');
const folder = await mkdtemp(join(tmpdir(), 'consumption-bench-'));
let reference: { readonly name: string; readonly report: unknown } | null = null;
for (const engine of filledEngines(folder)) {
  if (engine.skip) {
    console.log(`${engine.name}: skipped, ${engine.skip}`);
    continue;
  }
  const { source, bytes } = await engine.fill(RECORDS);
  const { text, runs, median } = await timedReport(source);
  await source.close();
  const empty = await engine.open();
  const inOne = await perSecond(empty, [rows(0, LOADED)]);
  const inBatches = await perSecond(
    empty,
    Array.from({ length: BATCHES }, (_, index) => rows(LOADED + index * BATCH, BATCH)),
  );
  await empty.close();
  await engine.stop();

  const report: unknown = JSON.parse(text);
  reference ??= { name: engine.name, report };
  const isEqual = isDeepStrictEqual(report, reference.report);
  if (!isEqual) process.exitCode = 1;
  const sizes = Object.entries(bytes).map(([what, size]) => `${what} ${(size / RECORDS).toFixed(1)}`);
  console.log(`${engine.name}
  report: ${runs.map(ms => `${ms.toFixed(0)} ms`).join(', ')}; median ${median.toFixed(0)} ms
  document: ${isEqual ? `the same as of ${reference.name}` : `NOT the same as of ${reference.name}`}
  bytes a record: ${sizes.join(', ')}
  loading: ${whole(inOne)} records a second in one load, ${whole(inBatches)} in batches of ${whole(BATCH)}`);
}
await rm(folder, { recursive: true });
