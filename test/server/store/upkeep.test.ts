/** The statements that docs/engines.md gives for each engine: a daily roll-up has the report's sums, and what is old goes. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { clickhouseSource } from '../../../src/server/clickhouse.js';
import { parseMoney } from '../../../src/contract/index.js';
import { duckdbSource, type StoreSource } from '../../../src/server/duckdb.js';
import { postgresSource } from '../../../src/server/postgres.js';
import { ask, call, load } from '../support.js';
import { clickhouseEngine, postgresEngine } from './support/engines.js';

type Row = Readonly<Record<string, unknown>>;

/** A store with records in it, and a way to its database past the source. */
interface Opened {
  readonly source: StoreSource;
  run(sql: string): Promise<Row[]>;
  /** Another source on the same database. */
  again(): Promise<StoreSource>;
  close(): Promise<void>;
}

/** What is loaded is in the file of that name once the source is closed, and there again when it is asked. */
async function openDuckDB(fill: (source: StoreSource) => Promise<unknown>): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
  const path = join(folder, 'usage.duckdb');
  const filling = await duckdbSource({ path });
  await fill(filling);
  filling.close();
  const run = async (sql: string) => {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(sql);
    connection.closeSync();
    instance.closeSync();
    return reader.getRowObjectsJson();
  };
  const once = async <Result>(work: (source: StoreSource) => Promise<Result>) => {
    const source = await duckdbSource({ path });
    return work(source).finally(() => source.close());
  };
  const source: StoreSource = {
    describe: scope => once(one => one.describe(scope)),
    month: question => once(one => one.month(question)),
    snapshot: work => once(one => one.snapshot(work)),
    load: (rows, options) => once(one => one.load(rows, options)),
    close: () => {},
  };
  return {
    source,
    run,
    again: () => duckdbSource({ path }),
    close: async () => rmSync(folder, { recursive: true }),
  };
}

const postgres = postgresEngine();
const clickhouse = clickhouseEngine();

const engines = [
  { name: 'duckdb', skip: false as string | false, open: openDuckDB, tidy: '' },
  {
    name: 'postgres',
    skip: postgres.skip,
    open: async (fill: (source: StoreSource) => Promise<unknown>): Promise<Opened> => {
      const pool = await postgres.pool();
      const source = await postgresSource({ pool });
      await fill(source);
      return {
        source,
        run: async sql => (await pool.query<Row>(sql)).rows,
        again: () => postgresSource({ pool }),
        close: () => pool.end(),
      };
    },
    tidy: '',
  },
  {
    name: 'clickhouse',
    skip: clickhouse.skip,
    open: async (fill: (source: StoreSource) => Promise<unknown>): Promise<Opened> => {
      const client = await clickhouse.client();
      const source = await clickhouseSource({ client });
      await fill(source);
      const run = async (sql: string) => {
        if (!sql.startsWith('SELECT')) {
          await client.command({ query: sql });
          return [];
        }
        const settings = { output_format_json_quote_64bit_integers: 1 } as const;
        return (
          await client.query({ query: sql, format: 'JSONEachRow', clickhouse_settings: settings })
        ).json<Row>();
      };
      return { source, run, again: () => clickhouseSource({ client }), close: async () => {} };
    },
    // It does so by itself, in its own time.
    tidy: 'OPTIMIZE TABLE consumption_usage FINAL',
  },
];

after(() => Promise.all([postgres.stop(), clickhouse.stop()]));

const varied = Array.from({ length: 200 }, (_, index) =>
  call({
    id: `r${index}`,
    time: new Date(Date.UTC(2025, 0, 20) + index * 17_000_000).toISOString(),
    agent_type: ['api', 'no_code', null][index % 3],
    cost: `${index}.${index}000000000000000000000001`,
    ...(index % 9 === 0 && { model: null, service: 'ocr', input_tokens: null, output_tokens: null }),
  }),
);

for (const { name, skip, open, tidy } of engines) {
  const statements = (what: string) =>
    readFileSync(`docs/sql/${what}.${name}.sql`, 'utf8')
      .split(';')
      .map(statement => statement.trim())
      .filter(Boolean);

  describe(name, { skip }, () => {
    test('sums days as the report does', async () => {
      const { source, run, close } = await open(one => load(one, varied));
      for (const statement of statements('daily')) await run(statement);
      const rows = await run(
        `SELECT day, agent_type, sum(cost_nano) AS nanos, sum(cost_ronto) AS rontos,
           sum(input_tokens) AS inputs, sum(output_tokens) AS outputs
         FROM consumption_daily GROUP BY day, agent_type`,
      );
      const rolledUp = rows.map(row => ({
        date: new Date(Number(row['day']) / 1000).toISOString().slice(0, 10),
        agent_type: row['agent_type'],
        cost: parseMoney(`${BigInt(String(row['nanos'])) * 10n ** 18n + BigInt(String(row['rontos']))}e-27`),
        total_tokens: Number(row['inputs'] ?? 0) + Number(row['outputs'] ?? 0),
      }));
      const reports = [await ask(source, 'month=2025-01'), await ask(source, 'month=2025-02')];
      const byKey = (rows: readonly { date: string; agent_type: unknown }[]) =>
        rows.toSorted((a, b) =>
          JSON.stringify([a.date, a.agent_type]) < JSON.stringify([b.date, b.agent_type]) ? -1 : 1,
        );
      const days = reports.flatMap(report => report.daily ?? []);
      assert.ok(days.length > 60);
      assert.deepEqual(byKey(rolledUp), byKey(days));
      await close();
    });

    test('is not opened where its table is of another version', async () => {
      const { run, again, close } = await open(one => load(one, [call()]));
      await (await again()).close();
      for (const column of ['cost_ronto', 'quantity_ronto'])
        await run(`ALTER TABLE consumption_usage RENAME COLUMN ${column} TO ${column}_before`);
      for (let time = 0; time < 2; time += 1)
        await assert.rejects(again(), /another version.* no quantity_ronto, cost_ronto\. .*new store/);
      // Nor is the table held by what could not open it.
      await run('ALTER TABLE consumption_usage RENAME COLUMN cost_ronto_before TO cost_ronto');
      await assert.rejects(again(), /no quantity_ronto\./);
      await close();
    });

    test('keeps thirteen months', async () => {
      const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      const { run, close } = await open(one =>
        load(one, [
          call({ time: ago(600) }),
          call({ time: ago(380), cost: '2' }),
          call({ time: ago(1), cost: '4' }),
        ]),
      );
      for (const statement of [...statements('retention'), tidy].filter(Boolean)) await run(statement);
      const [row] = await run('SELECT sum(cost_nano) AS nanos FROM consumption_usage');
      assert.equal(Number(row?.['nanos']), 6e9);
      await close();
    });
  });
}
