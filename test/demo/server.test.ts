import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { CommandError } from '../../src/cli/command-error.js';
import { openDemoHandler } from '../../demo/server/demo-handler.js';
import { readFlags } from '../../demo/server/flags.js';
import { SILENT } from '../../src/cli/terminal.js';
import { parseReport } from '../../src/contract/index.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
});
after(() => rm(folder, { recursive: true }));

describe('flags', () => {
  test('are all optional', () => {
    assert.deepEqual(readFlags([], {}), {
      data: null,
      organization: null,
      now: null,
      port: 5173,
      built: false,
      help: false,
    });
  });

  test('take the port from --port before PORT', () => {
    assert.equal(readFlags([], { PORT: '8080' }).port, 8080);
    assert.equal(readFlags(['--port', '9090'], { PORT: '8080' }).port, 9090);
    assert.equal(readFlags([], { PORT: '' }).port, 5173);
  });

  test('take a currency for what states none', () =>
    assert.equal(readFlags(['--currency', 'eur'], {}).currency, 'EUR'));

  test('take an instant or a day for now', () => {
    const now = (text: string) => readFlags(['--now', text], {}).now?.toISOString();
    assert.equal(now('2025-02-17T12:00:00+01:00'), '2025-02-17T11:00:00.000Z');
    assert.equal(now('2025-02-17'), '2025-02-17T00:00:00.000Z');
  });

  const wrong = [
    ['--port', 'abc'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '80.5'],
    ['--now', 'yesterday'],
    ['--now', '2025-02-17T12:00:00'],
    ['--currency', '€'],
    ['--unknown'],
    ['--data'],
  ];
  for (const args of wrong) {
    test(`${args.join(' ')} is refused in one line`, () =>
      assert.throws(
        () => readFlags(args, {}),
        (error: Error) => error instanceof CommandError && !error.message.trim().includes('\n'),
      ));
  }
});

describe("a user's file", () => {
  const flags = { data: null, organization: null, now: null };
  const header = 'time,organization_id,model,cost';

  async function open(lines: readonly string[], changes: { organization?: string; currency?: string } = {}) {
    const path = join(folder, 'usage.csv');
    await writeFile(path, [header, ...lines].join('\n'));
    const said: string[] = [];
    const demo = await openDemoHandler(
      { ...flags, data: path, ...changes },
      { ...SILENT, say: line => said.push(line) },
    );
    const response = await demo.handler(new Request('http://localhost/'));
    const report = parseReport(await response.json());
    demo.close();
    return { said, report };
  }

  const row = (organization: string, cost: string) => `2025-02-01T00:00:00Z,${organization},m,${cost}`;

  test('with bad rows names each line, loads the rest, and says how many of each', async () => {
    const { said, report } = await open([row('', '1'), 'x,y,z', row('', 'free'), row('', '2')]);
    assert.equal(report.totals.cost, '3');
    assert.deepEqual(said.slice(0, 2), [
      'line 3: has 3 fields where the header has 4',
      'line 4: cost: expected a decimal such as 0.0125',
    ]);
    assert.match(said[2] ?? '', /: 2 loaded, 2 refused, 0 there twice\.$/);
  });

  test('with a great many bad rows names every one', async () => {
    const { said } = await open([row('', '1'), ...Array.from({ length: 1100 }, () => row('', 'free'))]);
    const reason = 'cost: expected a decimal such as 0.0125';
    assert.deepEqual(
      said.slice(0, -1),
      Array.from({ length: 1100 }, (_, index) => `line ${index + 3}: ${reason}`),
    );
    assert.match(said.at(-1) ?? '', /: 1 loaded, 1,100 refused,/);
  });

  test('shows a terminal the control characters in it, rather than sending them', async () => {
    const hostile = 'a\u001b[2J\u009b\u202eb';
    const { said } = await open([row(hostile, '1'), row(hostile, '2'), row('other', '1')]);
    assert.match(said.at(-1) ?? '', /^Showing "a\\u001b\[2J\\u009b\\u202eb", one of 2/);
  });

  test('of one organisation shows that one', async () => {
    const { report, said } = await open([row('northwind', '5')]);
    assert.equal(report.totals.cost, '5');
    assert.equal(said.length, 1);
  });

  test('of several shows the one with the most rows, or the one that is asked for, and says so', async () => {
    const rows = [row('a', '9'), row('b', '1'), row('b', '1')];
    const largest = await open(rows);
    assert.equal(largest.report.totals.cost, '2');
    assert.match(largest.said.at(-1) ?? '', /"b", one of 2 organisations; --organization/);
    assert.equal((await open(rows, { organization: 'a' })).report.totals.cost, '9');
    assert.match((await open(rows, { organization: 'c' })).said.at(-1) ?? '', /no usage of "c"/);
  });

  test('without a currency is in the one that is asked for', async () => {
    assert.equal((await open([row('', '1')])).report.currency, 'USD');
    assert.equal((await open([row('', '1')], { currency: 'EUR' })).report.currency, 'EUR');
  });

  test('that is not there is refused', () =>
    assert.rejects(openDemoHandler({ ...flags, data: join(folder, 'missing.csv') }), CommandError));
});

describe('the demo', () => {
  test('answers admins about the sample and refuses members, by header or cookie', async () => {
    const demo = await openDemoHandler({
      data: null,
      organization: null,
      now: new Date('2025-02-18T00:00:00Z'),
    });
    const ask = (headers: Record<string, string>) =>
      demo.handler(new Request('http://localhost/', { headers }));
    const report = parseReport(await (await ask({})).json());
    assert.deepEqual([report.period.month, report.period.complete], ['2025-02', false]);
    assert.equal(report.previous?.to_date?.days, 17);
    assert.ok(report.models?.items.some(model => model.name === 'Palmyra X5'));
    for (const [name, value] of [
      ['x-demo-role', 'member'],
      ['cookie', 'a=b; demo-role=member'],
    ] as const) {
      const refusal = await ask({ [name]: value });
      assert.equal(refusal.status, 403);
      assert.equal(((await refusal.json()) as { code: string }).code, 'forbidden');
    }
    demo.close();
  });
});
