import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dimension } from '../../../src/server/slices/slice.js';
import { sliceSource } from '../../../src/server/slices/slice-source.js';
import type { SliceQuestion, SliceReader } from '../../../src/server/slices/slice-reader.js';
import { ask } from '../support.js';
import { sliceBy, type Piece } from './joint-usage.js';

const piece = (day: string, cost: Piece['cost'], agentType: string | null = 'api'): Piece => ({
  day,
  agentType,
  model: 'm1',
  service: null,
  user: 'ada',
  agent: null,
  cost,
  input: 80,
  output: 20,
});

const USAGE = [
  piece('2025-01-05', '4'),
  piece('2025-01-20', '8'),
  piece('2025-02-03', '1.25'),
  piece('2025-02-04', '0.5', null),
];

/** An upstream with this usage, that keeps what it was asked. */
function upstream(all: readonly Piece[] = USAGE) {
  const asked: SliceQuestion[] = [];
  let opened = 0;
  const reader: SliceReader = {
    currency: 'USD',
    months: async () => ({ available: { from: '2025-01', to: '2025-02' } }),
    slices: async question => {
      asked.push(question);
      const inSpan = all.filter(({ day }) => day >= question.from && day < question.to);
      const dims: Dimension[][] = [['day'], ['day', 'agentType'], ['day', 'model'], ['user']];
      return {
        slices: dims.map(by => sliceBy(inSpan, by)),
        cost: 'billed',
        agentTypes: 'mapped',
        dataThrough: inSpan.length > 0 ? new Date('2025-02-05T00:00:00Z') : null,
        warnings: [],
      };
    },
  };
  const source = sliceSource(() => {
    opened += 1;
    return reader;
  });
  return { source, asked, opened: () => opened };
}

const asSpans = (asked: readonly SliceQuestion[]) =>
  asked.map(({ from, to, detail }) => `${from} ${to} ${detail}`).sort();

describe('a report of an upstream that answers with slices', () => {
  test('of a month that has not begun is empty, in every section', async () => {
    const { source, asked } = upstream();
    const { totals, daily, models, services, users, agents, coverage } = await ask(source, 'month=2025-03', {
      now: () => new Date('2025-02-28T23:30:00Z'),
    });
    assert.equal(totals.cost, '0');
    assert.deepEqual(
      [daily, models?.items, services?.items, users?.items, agents?.items],
      [[], [], [], [], []],
    );
    assert.deepEqual([coverage?.users, coverage?.agents, coverage?.services], ['full', 'full', 'full']);
    assert.ok(!asked.some(({ from }) => from === '2025-03-01'));
  });

  test('is of the newest month, against the month before', async () => {
    const { source, asked, opened } = upstream();
    const report = await ask(source, '');
    assert.equal(report.period.month, '2025-02');
    assert.equal(report.totals.cost, '1.75');
    assert.equal(report.previous?.totals.cost, '12');
    assert.deepEqual(
      report.agent_types?.map(type => type.id),
      ['api', 'framework', 'no_code'],
    );
    assert.deepEqual(report.warnings, []);
    assert.deepEqual(asSpans(asked), ['2025-01-01 2025-02-01 trend', '2025-02-01 2025-03-01 full']);
    assert.equal(opened(), 1);
  });

  test('compares a running month with the first days of the one before, and asks for them no second time', async () => {
    const { source, asked } = upstream();
    const report = await ask(source, 'month=2025-02', { now: () => new Date('2025-02-06T10:00:00Z') });
    assert.deepEqual(report.previous?.to_date, {
      days: 4,
      totals: { ...report.previous!.to_date!.totals, cost: '0', total_tokens: 0 },
    });
    assert.deepEqual(asSpans(asked), ['2025-01-01 2025-02-01 trend', '2025-02-01 2025-02-07 full']);
  });

  test('has the first days of the month before to the digit', async () => {
    const { source } = upstream([...USAGE, piece('2025-01-03', '0.1')]);
    const report = await ask(source, 'month=2025-02', { now: () => new Date('2025-02-06T10:00:00Z') });
    assert.deepEqual([report.previous?.to_date?.days, report.previous?.to_date?.totals.cost], [4, '0.1']);
  });

  test('has days in UTC and says so, where the wish would cut them elsewhere', async () => {
    const { source } = upstream();
    const report = await ask(source, 'timezone=Asia/Tokyo');
    assert.equal(report.period.timezone, 'UTC');
    assert.deepEqual(
      report.warnings.map(warning => warning.code),
      ['timezone_unavailable'],
    );
    const winter = await ask(source, 'timezone=Europe/London');
    assert.deepEqual([winter.period.timezone, winter.warnings], ['Europe/London', []]);
  });

  test('of a month to come is empty, and the upstream is not asked for it', async () => {
    const { source, asked } = upstream();
    const report = await ask(source, 'month=2025-09', { now: () => new Date('2025-02-06T10:00:00Z') });
    assert.deepEqual([report.totals.cost, report.totals.total_tokens, report.daily], ['0', 0, []]);
    assert.deepEqual(asked, []);
  });

  test('fails as the upstream does', async () => {
    const source = sliceSource(() => {
      throw new Error('no credentials');
    });
    await assert.rejects(ask(source, '', { onError: () => {} }));
  });
});
