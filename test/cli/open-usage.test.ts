import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CommandError } from '../../src/cli/command-error.js';
import { openUsage, type UsageFlags } from '../../src/cli/serve/open-usage.js';
import { SILENT } from '../../src/cli/terminal.js';
import { ask } from '../server/support.js';

const folder = mkdtempSync(join(tmpdir(), 'usage-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const HEADER = 'id,time,organization_id,model,cost';
const row = (id: string, cost: string, organization = '') =>
  `${id},2025-02-01T00:00:00Z,${organization},m,${cost}`;

async function open(paths: readonly string[], flags: UsageFlags = { organization: null }) {
  const said: string[] = [];
  const { source, organization } = await openUsage(paths, flags, { ...SILENT, say: line => said.push(line) });
  try {
    const report = await ask(source, 'month=2025-02', { organization });
    return { said, organization, report, cost: report.totals.cost };
  } finally {
    source.close();
  }
}

test('several files are one usage, in which an id counts once', async () => {
  const record = { id: '3', time: '2025-02-02T00:00:00Z', model: 'm', cost: '4' };
  const { said, cost } = await open([
    file('a.csv', [HEADER, row('1', '1'), row('2', '2')]),
    file('b.csv', [HEADER, row('2', '2'), row('1', '9'), row('', 'free')]),
    file('c.ndjson', [JSON.stringify(record)]),
  ]);
  assert.equal(cost, '7');
  const b = join(folder, 'b.csv');
  assert.deepEqual(said, [
    `${join(folder, 'a.csv')}: 2 loaded, 0 refused, 0 there twice.`,
    `${b}, line 4: cost: expected a decimal such as 0.0125`,
    `${b}, line 3: id: "1" is another record than a row loaded before, which is kept`,
    `${b}: 0 loaded, 2 refused, 1 there twice.`,
    `${join(folder, 'c.ndjson')}: 1 loaded, 0 refused, 0 there twice.`,
  ]);
});

test('of several organisations, some are named to choose from', async () => {
  const ids = Array.from({ length: 13 }, (_, index) => `o${String(index).padStart(2, '0')}`);
  const path = file('many.csv', [HEADER, row('', '5', 'o07'), ...ids.map(id => row('', '1', id))]);
  const { said, organization } = await open([path]);
  assert.equal(organization, 'o07');
  assert.match(
    said.at(-1)!,
    /^Showing "o07", one of 13 organisations; --organization ID shows another: "o00", .*"o10" and 2 more\.$/,
  );
  const other = await open([path], { organization: 'nobody' });
  assert.match(other.said.at(-1)!, /^There is no usage of "nobody"\. There is usage of "o07", "o00", /);
});

test('tokens without a cost are given their list price where it is asked for, and what has none is named once', async () => {
  const lines = [
    'id,time,provider,model,input_tokens,output_tokens,cost',
    '1,2025-02-01T00:00:00Z,openai,gpt-4o,1000000,0,',
    '2,2025-02-01T00:00:00Z,openai,gpt-4o,1000000,0,1',
    '3,2025-02-01T00:00:00Z,writer,own,5,5,',
  ];
  const paths = [file('tokens.csv', lines), file('more.csv', [lines[0]!, lines[3]!.replace('3', '4')])];
  const { said, cost } = await open(paths, { organization: null, estimate: true });
  assert.equal(cost, '3.5');
  assert.deepEqual(
    said.filter(line => line.includes('price')),
    ['There is no list price of "writer/own".'],
  );
  assert.equal((await open(paths)).cost, '1');
});

test('tokens that state no currency are not priced in dollars where costs are in another', async () => {
  const path = file('euros.csv', [
    'id,time,provider,model,input_tokens,output_tokens,cost',
    '1,2025-02-01T00:00:00Z,openai,gpt-4o,1000000,0,',
    '2,2025-02-01T00:00:00Z,openai,gpt-4o,1000000,0,1',
  ]);
  const estimate = (currency: string) => open([path], { organization: null, estimate: true, currency });
  const { cost, report } = await estimate('EUR');
  assert.deepEqual([cost, report.currency], ['1', 'EUR']);
  assert.deepEqual(
    report.warnings.filter(({ code }) => code === 'unpriced_models'),
    [{ code: 'unpriced_models', detail: '2025-02: openai/gpt-4o' }],
  );
  assert.equal((await estimate('USD')).cost, '3.5');
});

for (const [what, lines, says] of [
  ['without a time', ['model,cost', 'm,1'], /wrong\.csv: There is no column "time"/],
  [
    'in two currencies',
    [`${HEADER},currency`, `${row('', '1')},USD`, `${row('', '1')},EUR`],
    /wrong\.csv: The usage of "acme" would be in several currencies: EUR, USD/,
  ],
] as const) {
  test(`a file ${what} is refused by its name, in one line`, () =>
    assert.rejects(open([file('wrong.csv', lines)]), (error: Error) => {
      assert.ok(error instanceof CommandError);
      assert.match(error.message, says);
      return !error.message.includes('\n');
    }));
}
