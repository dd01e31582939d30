import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dimension, Slice } from '../../../src/server/slices/slice.js';
import { sliceBy, type Piece } from './joint-usage.js';
import { marginalsOf, mismatchesOf, summed } from './summed.js';

describe('what slices do not tell', () => {
  const one: Piece = {
    day: '2025-02-01',
    agentType: 'api',
    model: 'm1',
    service: null,
    user: 'ada',
    agent: null,
    cost: '1.5',
    input: 3,
    output: 4,
  };

  test('is null, never zero', () => {
    const usage = summed([sliceBy([one], [])]);
    const { daily, models, services, users, agents } = usage;
    assert.deepEqual(
      { daily, models, services, users, agents },
      { daily: null, models: null, services: null, users: null, agents: null },
    );
    assert.equal(usage.totals.cost, '1.5');
  });

  test('of a measure is null in its rows, where the section knows another', () => {
    const tokensOnly = { ...sliceBy([one], ['user']), measures: ['total_tokens'] as const };
    const usage = summed([sliceBy([one], []), tokensOnly]);
    assert.deepEqual(usage.users?.items, [{ id: 'ada', name: 'ADA', cost: null, total_tokens: 7 }]);
    assert.deepEqual(mismatchesOf(usage), []);
  });

  test('of the totals is told by no slice that names anybody', () => {
    assert.equal(summed([sliceBy([one], ['user'])]).totals.cost, null);
  });

  test('of agent types is unassigned, on its day', () => {
    const usage = summed([sliceBy([one], []), sliceBy([one], ['day'])]);
    assert.deepEqual(usage.daily, [{ date: '2025-02-01', agent_type: null, cost: '1.5', total_tokens: 7 }]);
    assert.equal(usage.coverage.agent_types, 'none');
  });

  test('by day as the total has it makes the days null, with a warning', () => {
    const usage = summed([sliceBy([one, one], []), sliceBy([one], ['day'])]);
    assert.equal(usage.daily, null);
    assert.deepEqual(usage.warnings, [
      { code: 'slices_disagree', detail: 'daily: cost adds up to 1.5, not 3' },
    ]);
  });

  test('of a day is said, so that it does not pass for none', () => {
    const rows: Slice['rows'] = [{ day: '2025-02-01', cost: '0', total_tokens: null }];
    const usage = summed([{ dims: ['day'], measures: ['cost', 'total_tokens'], rows }]);
    assert.deepEqual(usage.daily, [{ date: '2025-02-01', agent_type: null, cost: '0', total_tokens: null }]);
  });

  test('of nobody by name is no ranking', () => {
    const nobodys = { ...one, user: null };
    const usage = summed(marginalsOf([nobodys]));
    assert.equal(usage.users, null);
    assert.equal(usage.coverage.users, 'none');
  });
});

describe('a credit', () => {
  const piece = (changes: Partial<Piece>): Piece => ({
    day: '2025-02-01',
    agentType: 'api',
    model: 'm1',
    service: null,
    user: 'ada',
    agent: null,
    cost: '100',
    input: 0,
    output: 0,
    ...changes,
  });
  const credit = piece({ agentType: null, model: null, user: null, cost: '-10' });

  test('of nobody is unassigned and lowers the total', () => {
    const usage = summed(marginalsOf([piece({}), credit]));
    assert.equal(usage.totals.cost, '90');
    assert.deepEqual(usage.warnings, []);
    assert.equal(usage.models?.unassigned?.cost, '-10');
    assert.equal(usage.users?.unassigned?.cost, '-10');
    assert.deepEqual(mismatchesOf(usage), []);
  });

  test('that makes the month a refund leaves its sections as they are', () => {
    const usage = summed(marginalsOf([piece({}), { ...credit, cost: '-150' }]));
    assert.equal(usage.totals.cost, '-50');
    assert.deepEqual(usage.warnings, []);
    assert.deepEqual(mismatchesOf(usage), []);
  });
});

describe('services from a question of their own', () => {
  const model: Piece = {
    day: '2025-02-01',
    agentType: null,
    model: 'm1',
    service: null,
    user: null,
    agent: null,
    cost: '7',
    input: 1,
    output: 1,
  };
  const service: Piece = { ...model, model: null, service: 'ocr', cost: '3', input: 0, output: 0 };

  test('are taken out of what is of no model', () => {
    const all = [model, service];
    const usage = summed([[], ['model'], ['service']].map(dims => sliceBy(all, dims as Dimension[])));
    assert.equal(usage.models?.unassigned, null);
    assert.equal(usage.services?.items[0]?.cost, '3');
    assert.deepEqual(mismatchesOf(usage), []);
  });

  test('that would not fit beside the models are not shown, and neither are these', () => {
    const ocr = sliceBy([service, service], ['service']);
    const usage = summed([sliceBy([model, service], []), sliceBy([model, service], ['model']), ocr]);
    assert.deepEqual([usage.models, usage.services], [null, null]);
    assert.deepEqual(usage.warnings, [
      { code: 'slices_disagree', detail: 'models: cost adds up to 13, not 10' },
    ]);
  });

  test('have quantities where there is no cost to them', () => {
    const quantities: Slice = {
      dims: ['service'],
      measures: [],
      rows: [
        { service: { id: 'web', name: null }, quantity: '2.5', unit: 'calls' },
        { service: { id: 'web', name: 'Web' }, quantity: '1', unit: 'calls' },
      ],
    };
    const usage = summed([sliceBy([model], []), quantities]);
    assert.deepEqual(usage.services?.items, [
      { id: 'web', name: 'Web', cost: null, quantity: 3.5, unit: 'calls' },
    ]);
  });
});

test('a ranking that names nobody and knows no costs is none, where something was billed', () => {
  const usage = summed([
    { dims: ['day'], measures: ['cost'], rows: [{ day: '2025-02-01', cost: '3' }] },
    { dims: ['day'], measures: ['total_tokens'], rows: [] },
    { dims: ['user'], measures: ['total_tokens'], rows: [] },
  ]);
  assert.equal(usage.users, null);
});

describe('sums that an upstream made of doubles', () => {
  const cost = (...rows: Slice['rows']): Slice[] => [
    { dims: ['day'], measures: ['cost'], rows: [{ day: '2025-02-01', cost: '0.3' }] },
    { dims: ['user'], measures: ['cost'], rows },
  ];
  const ada = { id: 'ada', name: null };
  const jo = { id: 'jo', name: null };

  test('that come to a breath more than the total lose it where it is least', () => {
    const usage = summed(cost({ user: ada, cost: '0.1' }, { user: jo, cost: '0.20000000000000004' }));
    assert.deepEqual(usage.warnings, []);
    assert.deepEqual(
      usage.users?.items.map(row => row.cost),
      ['0.1', '0.2'],
    );
    assert.deepEqual(mismatchesOf(usage), []);
  });

  test('leave no breath to nobody', () => {
    const usage = summed(cost({ user: ada, cost: '0.1' }, { user: jo, cost: '0.19999999999999998' }));
    assert.equal(usage.users?.unassigned, null);
  });

  test('are of money alone: a token is a token', () => {
    const usage = summed([
      { dims: [], measures: ['total_tokens'], rows: [{ total_tokens: 2_000_000_000_001 }] },
      { dims: ['user'], measures: ['total_tokens'], rows: [{ user: ada, total_tokens: 2_000_000_000_000 }] },
    ]);
    assert.equal(usage.users?.unassigned?.total_tokens, 1);
  });

  test('are no excuse for more than that', () => {
    const usage = summed(cost({ user: ada, cost: '0.30000002' }));
    assert.equal(usage.users, null);
    assert.equal(usage.warnings[0]?.code, 'slices_disagree');
  });
});

describe('a credit that is of no model and no service', () => {
  test('leaves less than nothing to nobody, and both sections stay', () => {
    const usage = summed([
      { dims: ['day'], measures: ['cost'], rows: [{ day: '2025-02-01', cost: '10' }] },
      {
        dims: ['day', 'model', 'service'],
        measures: ['cost'],
        rows: [
          { day: '2025-02-01', model: { id: 'm', name: null, provider: null }, service: null, cost: '9' },
          { day: '2025-02-01', model: null, service: { id: 'web', name: null }, cost: '4' },
          { day: '2025-02-01', model: null, service: null, cost: '-3' },
        ],
      },
    ]);
    assert.deepEqual(usage.warnings, []);
    assert.equal(usage.models?.unassigned?.cost, '-3');
    assert.deepEqual(mismatchesOf(usage), []);
  });
});
