/**
 * One report over five million raw records, through the handler, nothing cached and nothing rolled up.
 * Run: npx tsx bench/report.bench.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdbSource } from '../src/server/duckdb.js';
import { openDatabase } from '../src/server/duckdb/database.js';
import { createConsumptionHandler } from '../src/server/index.js';

const RECORDS = 5_000_000;
const RUNS = 5;
const BAR_MS = 500;

/**
 * Two months of one organisation: 12 models, 320 users, 40 agents, usage skewed towards the first of each; in
 * the order in which loading leaves it.
 */
const GENERATE = `
  INSERT INTO usage BY NAME
  SELECT
    'acme' AS organization, 'r' || i AS id, time, time AS time_end,
    'u_' || user_number AS user_id, 'User ' || user_number AS user_name,
    'a_' || agent_number AS agent_id, 'Agent ' || agent_number AS agent_name,
    ['api', 'framework', 'no_code'][1 + agent_number % 3] AS agent_type,
    ['writer', 'openai', 'anthropic'][1 + model_number % 3] AS provider, 'model-' || model_number AS model,
    input_tokens, input_tokens // 5 AS cache_read_input_tokens, 0 AS cache_creation_input_tokens, output_tokens,
    1 AS requests,
    ((input_tokens * 3 + output_tokens * 15) * 0.000001)::DECIMAL(18, 9) AS cost_nano, 0 AS cost_atto
  FROM (
    SELECT i,
      TIMESTAMP '2025-01-01' + to_microseconds((random() * 59 * 86400000000)::BIGINT) AS time,
      (random() * random() * 319)::BIGINT AS user_number,
      (random() * random() * 39)::BIGINT AS agent_number,
      (random() * random() * 11)::BIGINT AS model_number,
      100 + (random() * 8000)::BIGINT AS input_tokens,
      10 + (random() * 900)::BIGINT AS output_tokens
    FROM range(${RECORDS}) AS numbers(i))
  ORDER BY organization, time`;

const folder = await mkdtemp(join(tmpdir(), 'consumption-bench-'));
try {
  const path = join(folder, 'usage.duckdb');
  const database = await openDatabase(path);
  await database.transaction(async connection => {
    await connection.run('SELECT setseed(0.5)');
    await connection.run(GENERATE);
  });
  database.close();

  const source = await duckdbSource({ path });
  const handler = createConsumptionHandler({
    source,
    authorize: () => ({ organization: 'acme' }),
    onError: console.error,
  });
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const response = await handler(new Request('http://localhost/?month=2025-02'));
    const report = (await response.json()) as { totals: { cost: string; requests: number } };
    runs.push(performance.now() - start);
    if (run === 0)
      console.log(`${RECORDS} records; February: ${report.totals.requests} requests, $${report.totals.cost}`);
  }
  source.close();
  const median = [...runs].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
  console.log(`runs: ${runs.map(ms => `${ms.toFixed(0)} ms`).join(', ')}`);
  console.log(`median of ${RUNS}: ${median.toFixed(0)} ms (bar: ${BAR_MS} ms)`);
} finally {
  await rm(folder, { recursive: true });
}
