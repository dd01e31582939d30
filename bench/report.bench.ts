/**
 * One report over five million raw records, through the handler, nothing cached and nothing rolled up.
 * Run: npx tsx bench/report.bench.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdbSource } from '../src/server/duckdb.js';
import { fillDuckDB } from './support/filled-engines.js';
import { timedReport } from './support/timed-report.js';

const RECORDS = 5_000_000;
const BAR_MS = 500;

const folder = await mkdtemp(join(tmpdir(), 'consumption-bench-'));
try {
  const path = join(folder, 'usage.duckdb');
  await fillDuckDB(path, RECORDS);
  const source = await duckdbSource({ path });
  const { text, runs, median } = await timedReport(source);
  source.close();
  const { totals } = JSON.parse(text) as { totals: { cost: string; requests: number } };
  console.log(`${RECORDS} records; February: ${totals.requests} requests, $${totals.cost}`);
  console.log(`runs: ${runs.map(ms => `${ms.toFixed(0)} ms`).join(', ')}`);
  console.log(`median of ${runs.length}: ${median.toFixed(0)} ms (bar: ${BAR_MS} ms)`);
} finally {
  await rm(folder, { recursive: true });
}
