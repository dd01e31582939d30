import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Warning } from '../../src/contract/index.js';
import type { ConsumptionSource, MonthQuestion, MonthUsage } from '../../src/server/index.js';
import { ask } from './support.js';

const usage: MonthUsage = {
  totals: {
    cost: '10',
    total_tokens: 100,
    input_tokens: 80,
    cache_read_input_tokens: null,
    cache_creation_input_tokens: null,
    output_tokens: 20,
    requests: 3,
  },
  daily: [
    { date: '2025-02-01', agent_type: 'api', cost: '4', total_tokens: 60 },
    { date: '2025-02-01', agent_type: null, cost: '6', total_tokens: 40 },
  ],
  models: null,
  services: null,
  users: null,
  agents: null,
  coverage: { cost: 'billed', agent_types: 'mapped', users: 'none', agents: 'none', services: 'none' },
  dataThrough: new Date('2025-02-28T12:00:00Z'),
  warnings: [],
};

/** A host's own source: an afternoon's work, as the interface promises. */
function sourceOf(
  answer: (question: MonthQuestion) => MonthUsage,
  warnings: readonly Warning[] = [],
): ConsumptionSource {
  return {
    describe: async ({ timezone }) => ({
      timezone,
      currency: 'EUR',
      available: { from: '2025-01', to: '2025-02' },
      agentTypes: ['api'],
      warnings,
    }),
    month: async question => answer(question),
  };
}

const inJanuary = (days: MonthUsage['daily']) =>
  days?.map(row => ({ ...row, date: row.date.replace('-02-', '-01-') })) ?? null;

describe('a report from any source', () => {
  test('asks for the whole month, the trend of the one before, and nothing more', async () => {
    const asked: string[] = [];
    const source = sourceOf(({ month, days, detail }) => {
      asked.push(`${month} ${days} ${detail}`);
      return month === '2025-01' ? { ...usage, daily: inJanuary(usage.daily) } : usage;
    });
    const report = await ask(source, '');
    assert.deepEqual(asked, ['2025-02 null full', '2025-01 null trend']);
    assert.deepEqual(report.previous?.daily, [{ date: '2025-01-01', cost: '10', total_tokens: 100 }]);
    assert.equal(report.currency, 'EUR');
    assert.equal(report.users, null);
  });

  test('sends a section that contradicts the totals, and says so', async () => {
    const agents: MonthUsage['agents'] = {
      items: [{ id: 'a', name: null, agent_type: null, cost: '9', total_tokens: 100 }],
      other: null,
      unassigned: null,
    };
    const report = await ask(
      sourceOf(({ month }) => (month === '2025-02' ? { ...usage, agents } : { ...usage, daily: null })),
      '',
    );
    assert.equal(report.agents?.items[0]?.cost, '9');
    assert.deepEqual(report.warnings, [
      { code: 'slices_disagree', detail: 'agents: cost adds up to 9, not 10' },
    ]);
  });

  test('passes warnings on, each once, those of the month before by its name', async () => {
    const warning = { code: 'partial_upstream', detail: 'page 3 of 5' };
    const source = sourceOf(() => ({ ...usage, daily: null, warnings: [warning] }), [warning]);
    assert.deepEqual((await ask(source, '')).warnings, [
      warning,
      { code: 'partial_upstream', detail: '2025-01: page 3 of 5' },
    ]);
  });

  test('compares months that lack the same, by the names that the source has for it', async () => {
    const before = async (lacks: readonly string[] | undefined, earlier: readonly string[] | undefined) => {
      const warnings = [{ code: 'partial_upstream', detail: 'names' }];
      const source = sourceOf(({ month }) =>
        month === '2025-02'
          ? { ...usage, warnings, ...(lacks && { lacks }) }
          : { ...usage, daily: null, ...(earlier && { lacks: earlier }) },
      );
      return (await ask(source, '')).previous?.month ?? null;
    };
    assert.equal(await before([], []), '2025-01');
    assert.equal(await before(['a', 'b'], ['b', 'a']), '2025-01');
    assert.equal(await before(['a'], []), null);
    assert.equal(await before([], ['a']), null);
    assert.equal(await before(undefined, undefined), null, 'a warning is taken for a lack');
  });

  test('keeps to itself how the costs of the month before came about', async () => {
    const codes = ['unpriced_models', 'estimated_prices'];
    const warnings = codes.map(code => ({ code, detail: code }));
    const before = sourceOf(({ month }) => ({
      ...usage,
      daily: null,
      warnings: month === '2025-01' ? warnings : [],
    }));
    assert.deepEqual((await ask(before, '')).warnings, []);
  });
});

describe('the month before the first that was looked for', () => {
  const old = (changes: Partial<MonthUsage>, searchedFrom?: string) => {
    const source = sourceOf(({ month, days }) => ({
      ...usage,
      daily: null,
      ...(month === '2024-12' && days === null && changes),
    }));
    return ask(
      { ...source, describe: async scope => ({ ...(await source.describe(scope)), searchedFrom }) },
      'month=2025-01',
    );
  };
  const nothing: Partial<MonthUsage> = {
    totals: { ...usage.totals, cost: '0', total_tokens: 0, input_tokens: 0, output_tokens: 0, requests: 0 },
    dataThrough: null,
  };

  test('is asked for, since there may be usage in it', async () => {
    assert.equal((await old({}, '2025-01')).previous?.totals.cost, '10');
    assert.equal((await old({})).previous, null, 'all was looked through');
    assert.equal((await old({}, '2024-12')).previous, null, 'it was looked for');
  });

  test('is none if it turns out to be without any, unless something did not answer', async () => {
    const empty = await old(nothing, '2025-01');
    assert.deepEqual([empty.previous, empty.warnings], [null, []]);
    const warnings = [{ code: 'partial_upstream', detail: 'gateway' }];
    const partial = await old({ ...nothing, warnings }, '2025-01');
    assert.deepEqual(
      [partial.previous, partial.warnings],
      [null, [{ code: 'partial_upstream', detail: '2024-12: gateway' }]],
    );
  });
});
