import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseReport, sumMoney, type Money, type Report } from '../../src/contract/index.js';
import { fileName, monthCsv, ROWS_ABOVE_TABLE, widgetCsv } from '../../src/export/index.js';
import { dailyUsage } from '../../src/model/daily.js';
import { februaryReport, manyTypes, negativeCosts, nothingKnown, runningMonth } from '../fixtures/reports.js';
import { smallReport } from '../support/small-report.js';

const small = parseReport(smallReport());

/** Without an option that forgives a record of another length. */
const records = (csv: string): string[][] => parse(csv, { bom: true });
const keysOf = (csv: string) => Object.fromEntries(records(csv).slice(0, ROWS_ABOVE_TABLE));
const tableOf = (csv: string) => records(csv).slice(ROWS_ABOVE_TABLE);

function linesOf(csv: string): Record<string, string>[] {
  const [headings = [], ...rows] = tableOf(csv);
  return rows.map(row => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

const costs = (lines: Record<string, string>[]) => sumMoney(lines.map(line => line.cost as Money));
const tokens = (lines: Record<string, string>[]) =>
  lines.reduce((sum, line) => sum + Number(line.total_tokens), 0);

describe('what stands above a table', () => {
  test('says what the file is, and of when', () => {
    assert.deepEqual(keysOf(widgetCsv('spendByAgentType', parseReport(runningMonth()))), {
      report: 'spend-by-agent-type',
      month: '2025-02',
      start: '2025-02-01',
      end_exclusive: '2025-03-01',
      timezone: 'UTC',
      data_through: '2025-02-18T09:00:00Z',
      complete: 'no',
      currency: 'USD',
      filter: 'none',
      unavailable: 'none',
      warnings: 'none',
      '': '',
    });
  });

  test('says what nobody can tell, and what warns', () => {
    const report = { ...parseReport(nothingKnown()), warnings: [{ code: 'truncated', detail: null }] };
    const keys = keysOf(monthCsv(report));
    assert.equal(keys.unavailable, 'daily, models, services, users, agents');
    assert.equal(keys.warnings, 'truncated');
    assert.equal(keysOf(widgetCsv('topUsers', report)).unavailable, 'users');
  });
});

describe('the file of a widget', () => {
  const daily = [
    ['date', 'agent_type', 'agent_type_name', 'cost', 'currency', 'total_tokens'],
    ['2025-02-01', 'api', 'API', '100.25', 'USD', '1000'],
    ['2025-02-02', 'framework', 'Framework', '50.1', 'USD', '500'],
    ['2025-02-02', '', 'Unassigned', '0.295', 'USD', '20'],
  ];

  test('has a line for each day and agent type, with both measures, whichever widget asks', () => {
    assert.deepEqual(tableOf(widgetCsv('spendByAgentType', small)), daily);
    assert.deepEqual(tableOf(widgetCsv('tokensByAgentType', small)), daily);
  });

  test('sums two rows of one day and type, and puts days in order', () => {
    const report = { ...small, daily: [...(small.daily ?? []), ...(small.daily ?? [])].reverse() };
    assert.deepEqual(
      tableOf(widgetCsv('spendByAgentType', report)).map(row => [row[0], row[3], row[5]]),
      [
        ['date', 'cost', 'total_tokens'],
        ['2025-02-01', '200.5', '2000'],
        ['2025-02-02', '0.59', '40'],
        ['2025-02-02', '100.2', '1000'],
      ],
    );
  });

  test('leaves out the series that are hidden, and says so', () => {
    const csv = widgetCsv('spendByAgentType', small, ['type:framework', 'unassigned']);
    assert.deepEqual(tableOf(csv), daily.slice(0, 2));
    assert.equal(keysOf(csv).filter, 'without Framework, Unassigned');
  });

  test('has every series where none would be left, as the chart has', () => {
    const csv = widgetCsv('spendByAgentType', small, ['type:api', 'type:framework', 'unassigned']);
    assert.deepEqual(tableOf(csv), daily);
    assert.equal(keysOf(csv).filter, 'none');
  });

  test('keeps every type behind the series of the others, and hides them with it', () => {
    const report = manyTypes();
    const all = linesOf(widgetCsv('spendByAgentType', report));
    assert.equal(costs(all), report.totals.cost);
    assert.ok(new Set(all.map(line => line.agent_type)).size > 7);
    const usage = dailyUsage(report, 'cost');
    assert.ok(usage.status === 'ready');
    for (const { key, total } of usage.model.series) {
      const rest = linesOf(widgetCsv('spendByAgentType', report, [key]));
      assert.equal(sumMoney([costs(rest), total ?? '0']), report.totals.cost, key);
    }
  });

  test('has all measures of a model, and empty cells where the source cannot tell', () => {
    const [gpt] = linesOf(widgetCsv('tokensByModel', small)).slice(1);
    assert.deepEqual(gpt, {
      kind: 'item',
      count: '1',
      id: 'openai/gpt-6',
      name: 'GPT-6',
      provider: '',
      cost: '20',
      currency: 'USD',
      total_tokens: '500',
      input_tokens: '400',
      cache_read_input_tokens: '0',
      cache_creation_input_tokens: '',
      output_tokens: '100',
      requests: '5',
    });
  });

  for (const name of ['topUsers', 'topAgents'] as const) {
    test(`adds up to the month, with the others and the unassigned: ${name}`, () => {
      const { totals } = februaryReport();
      const lines = linesOf(widgetCsv(name, februaryReport()));
      assert.deepEqual([...new Set(lines.map(line => line.kind))], ['item', 'other', 'unassigned']);
      assert.equal(costs(lines), totals.cost);
      assert.equal(tokens(lines), totals.total_tokens);
    });
  }

  test('has the month beside what it is compared with', () => {
    assert.deepEqual(
      tableOf(widgetCsv('monthlyTokens', parseReport(runningMonth()))).map(row => row.slice(0, 3)),
      [
        ['section', 'month', 'days'],
        ['totals', '2025-02', ''],
        ['previous', '2025-01', ''],
        ['previous_to_date', '2025-01', '17'],
      ],
    );
  });

  test('has a credit as a negative number', () => {
    const csv = widgetCsv('spendByService', negativeCosts());
    assert.match(csv, /"Committed-use credit","Committed-use credit",-310\.5,"USD",,\r\n/);
  });
});

describe('the file of the month', () => {
  test('adds up, section by section', () => {
    const report = negativeCosts();
    const lines = linesOf(monthCsv(report));
    const of = (...sections: string[]) => lines.filter(line => sections.includes(line.section ?? ''));
    for (const sections of [['daily'], ['models', 'services'], ['users'], ['agents'], ['totals']])
      assert.equal(costs(of(...sections)), report.totals.cost, sections.join());
    for (const section of ['daily', 'models', 'users', 'agents', 'totals'])
      assert.equal(tokens(of(section)), report.totals.total_tokens, section);
  });

  test('has lines that each say their section, month and currency', () => {
    for (const line of linesOf(monthCsv(februaryReport()))) {
      assert.match(line.section ?? '', /^(?:totals|previous|daily|models|services|users|agents)$/);
      assert.equal(line.month, line.section === 'previous' ? '2025-01' : '2025-02');
      assert.equal(line.currency, 'USD');
    }
  });
});

test('files are the same to the last byte, whatever the language of the machine', () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { monthCsv } from './src/export/index.js';
    import { inDinars } from './test/fixtures/reports.js';
    console.log(new Intl.NumberFormat().resolvedOptions().locale, createHash('sha256').update(monthCsv(inDinars())).digest('hex'));`;
  const said = ['en_US', 'de_CH', 'en_IN', 'ar_EG'].map(locale =>
    execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: `${locale}.UTF-8` },
    })
      .trim()
      .split(' '),
  );
  assert.deepEqual(
    said.map(([locale]) => locale),
    ['en-US', 'de-CH', 'en-IN', 'ar-EG'],
  );
  assert.equal(new Set(said.map(([, hash]) => hash)).size, 1);
});

test('a file is named by the widget and the month', () => {
  const report: Report = februaryReport();
  assert.equal(fileName('spendByAgentType', report.period.month, 'csv'), 'spend-by-agent-type-2025-02.csv');
  assert.equal(fileName('month', report.period.month, 'csv'), 'consumption-2025-02.csv');
});
