import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMismatches } from '../../../src/contract/index.js';
import { mergeSources, type MonthUsage } from '../../../src/server/index.js';
import { ask } from '../support.js';
import { referenceSource, row, service } from './reference-source.js';

const merged = (...tell: ((usage: MonthUsage) => MonthUsage)[]) =>
  ask(
    mergeSources(
      Object.fromEntries(
        tell.map((one, index) => [
          `part ${index}`,
          referenceSource([row({ cost: '8' }), service({ cost: '1' })], { tell: one }),
        ]),
      ),
    ),
    'month=2025-02',
  );
const all = (usage: MonthUsage) => usage;

describe('what a part cannot tell', () => {
  test('of models is unassigned, without what services cost', async () => {
    const { models, services, totals } = await merged(all, usage => ({ ...usage, models: null }));
    assert.deepEqual([models?.unassigned?.cost, models?.unassigned?.total_tokens], ['8', 100]);
    assert.equal(models?.items[0]?.cost, '8');
    assert.deepEqual([services?.items[0]?.cost, totals.cost], ['2', '18']);
  });

  test('of services is unassigned among the models, and the section is the others’', async () => {
    const report = await merged(all, usage => ({ ...usage, services: null }));
    assert.equal(report.services?.items[0]?.cost, '1');
    assert.equal(report.models?.unassigned?.cost, '1');
    assert.equal(report.coverage?.services, 'partial');
    assert.deepEqual(findMismatches(report), []);
  });

  test('of users and agents is unassigned', async () => {
    const report = await merged(all, usage => ({ ...usage, users: null, agents: null }));
    assert.deepEqual(report.users?.unassigned, { cost: '9', total_tokens: 100 });
    assert.deepEqual(report.agents?.unassigned, { cost: '9', total_tokens: 100 });
    assert.deepEqual([report.coverage?.users, report.coverage?.agents], ['partial', 'partial']);
  });

  test('of days leaves none, which is said by its name', async () => {
    const report = await merged(all, usage => ({ ...usage, daily: null }));
    assert.equal(report.daily, null);
    assert.deepEqual(report.warnings, [{ code: 'days_unavailable', detail: 'part 1' }]);
    const none = await merged(
      usage => ({ ...usage, daily: null }),
      usage => ({ ...usage, daily: null }),
    );
    assert.deepEqual([none.daily, none.warnings], [null, []]);
  });

  test('of a total is the sum of what is known, and input and output only if they are all of it', async () => {
    const bare = { input_tokens: null, output_tokens: null };
    const report = await merged(all, usage => ({ ...usage, totals: { ...usage.totals, ...bare } }));
    assert.deepEqual(
      [report.totals.total_tokens, report.totals.input_tokens, report.totals.output_tokens],
      [200, null, null],
    );
    const costless = await merged(all, usage => ({ ...usage, totals: { ...usage.totals, cost: null } }));
    assert.equal(costless.totals.cost, '9');
    assert.deepEqual(findMismatches(costless), []);
  });

  test('at all stays unknown beside a part that had no calls', async () => {
    const sources = mergeSources({
      gateway: referenceSource([row()]),
      own: referenceSource([service()]),
    });
    const { totals } = await ask(sources, 'month=2025-02');
    assert.deepEqual([totals.cache_read_input_tokens, totals.requests], [null, 1]);
  });
});

describe('rows of one id', () => {
  test('are one, named by the first part that names it', async () => {
    const named = (name: string | null) => (usage: MonthUsage) => ({
      ...usage,
      users: usage.users && { ...usage.users, items: usage.users.items.map(item => ({ ...item, name })) },
    });
    const { users } = await merged(named(null), named('Ada'), named('Ada M.'));
    assert.deepEqual(users?.items, [{ id: 'u', name: 'Ada', cost: '27', total_tokens: 300 }]);
  });

  test('are cut once all are in: second in two parts may be first of all', async () => {
    const part = (user: string) =>
      referenceSource([
        row({ user, tokens: { input: 60, output: 0 } }),
        row({ user: 'both', tokens: { input: 50, output: 0 } }),
      ]);
    const { users } = await ask(mergeSources({ a: part('a'), b: part('b') }), 'month=2025-02&top=1');
    assert.deepEqual(
      users?.items.map(({ id }) => id),
      ['both'],
    );
    assert.deepEqual([users?.other?.count, users?.other?.total_tokens], [2, 120]);
  });

  test('that a part has cut off itself stay below the top', async () => {
    const cut = (usage: MonthUsage) => ({
      ...usage,
      users: { items: [], other: { count: 3, cost: '9' as const, total_tokens: 100 }, unassigned: null },
    });
    const { users } = await merged(all, cut);
    assert.deepEqual(users?.other, { count: 3, cost: '9', total_tokens: 100 });
  });
});

describe('a part that contradicts itself', () => {
  test('in the open does so in the merge', async () => {
    const report = await merged(all, usage => ({ ...usage, daily: [] }));
    assert.deepEqual(
      report.warnings.map(({ code }) => code),
      ['slices_disagree', 'slices_disagree'],
    );
  });

  test('behind figures that it does not know does so by name, and its section is not taken', async () => {
    const unseen = (usage: MonthUsage) => ({
      ...usage,
      users: {
        items: [
          { id: 'x', name: null, cost: '9' as const, total_tokens: 500 },
          { id: 'y', name: null, cost: null, total_tokens: null },
        ],
        other: null,
        unassigned: null,
      },
    });
    const report = await merged(all, unseen);
    assert.deepEqual(report.warnings, [{ code: 'slices_disagree', detail: 'part 1: users' }]);
    assert.deepEqual(report.users?.unassigned, { cost: '9', total_tokens: 100 });
    assert.deepEqual(findMismatches(report), []);
  });
});
