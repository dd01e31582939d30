import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headline } from '../../src/model/headline.js';
import { modelOf, reportOf, runningUntil, type Parts } from './small-report.js';

const january = (cost: string | null, total_tokens: number | null = null) => ({
  month: '2025-01',
  totals: { cost, total_tokens },
});
const compared = (parts: Parts) => modelOf(headline(reportOf(parts), 'cost')).comparison;

describe('the headline of a month', () => {
  test('is its total and the whole month before', () => {
    const report = reportOf({ totals: { cost: '1509.645' }, previous: january('1402.118') });
    const { month, amount, previous } = modelOf(headline(report, 'cost'));
    assert.deepEqual([month, amount], ['2025-02', '1509.645']);
    assert.deepEqual(previous, { month: '2025-01', amount: '1402.118' });
  });

  test('counts tokens where tokens are asked for', () => {
    const report = reportOf({ totals: { total_tokens: 1500 }, previous: january('1', 1000) });
    const { amount, previous, comparison } = modelOf(headline(report, 'total_tokens'));
    assert.deepEqual([amount, previous?.amount, comparison?.change], ['1500', '1000', 0.5]);
  });

  const others: [string, Parts, 'empty' | 'unavailable'][] = [
    ['is not available where the source cannot tell', { totals: { cost: null } }, 'unavailable'],
    ['is empty where nothing happened', { totals: { cost: 0, total_tokens: 0 } }, 'empty'],
  ];
  for (const [name, parts, status] of others)
    test(name, () => assert.equal(headline(reportOf(parts), 'cost').status, status));

  test('of a free month is zero, not empty', () => {
    const { amount } = modelOf(headline(reportOf({ totals: { cost: 0, total_tokens: 5 } }), 'cost'));
    assert.equal(amount, '0');
  });
});

describe('a month that is over', () => {
  test('is compared whole with the whole month before', () => {
    assert.deepEqual(compared({ totals: { cost: 150 }, previous: january('100') }), {
      current: '150',
      previous: '100',
      change: 0.5,
      basis: { month: '2025-02', previousMonth: '2025-01', days: null },
    });
  });

  test('is compared whole, even where the document has days of the month before', () => {
    const to_date = { days: 28, totals: { cost: 90 } };
    assert.equal(compared({ previous: { ...january('100'), to_date } })?.previous, '100');
  });

  const changes: [string, string, string | null, number | null][] = [
    ['grew', '150', '100', 0.5],
    ['shrank', '50', '100', -0.5],
    ['is the same', '100.000', '100', 0],
    ['became a credit', '-50', '100', -1.5],
    ['has no percentage against zero', '150', '0', null],
    ['has no percentage against a credit', '150', '-100', null],
  ];
  for (const [name, now, before, change] of changes)
    test(`and ${name}`, () => {
      const comparison = compared({ totals: { cost: now }, previous: january(before) });
      assert.equal(comparison?.change, change);
      assert.equal(comparison?.previous, before);
    });

  const alone: [string, Parts][] = [
    ['nothing', { previous: null }],
    ['a month whose total is not known', { previous: january(null) }],
  ];
  for (const [name, parts] of alone)
    test(`cannot be compared with ${name}`, () => assert.equal(compared(parts), null));
});

/** Ten dollars a day until the 20th, with two rows on the first; 250 in the first `days` days of January. */
function running({
  days = 17,
  through = '2025-02-21T09:00:00Z' as string | null,
  zone = 'UTC',
  before = 250 as number | null,
  daily = undefined as Parts['daily'],
} = {}): Parts {
  const tens = Array.from({ length: 19 }, (_, day) => ({
    date: `2025-02-${String(day + 2).padStart(2, '0')}`,
    cost: 10,
  }));
  const first = [4, 6].map(cost => ({ date: '2025-02-01', cost }));
  return {
    period: runningUntil(through, zone),
    totals: { cost: 200 },
    previous: { ...january('500'), to_date: { days, totals: { cost: before } } },
    daily: daily === undefined ? [...first, ...tens] : daily,
  };
}

describe('a month that is running', () => {
  test('has its completed days compared with as many of the month before', () => {
    assert.deepEqual(compared(running({ days: 17 })), {
      current: '170',
      previous: '250',
      change: -0.32,
      basis: {
        month: '2025-02',
        previousMonth: '2025-01',
        days: {
          current: { from: '2025-02-01', to: '2025-02-17' },
          previous: { from: '2025-01-01', to: '2025-01-17' },
        },
      },
    });
  });

  test('still shows all of what it has come to, and the whole month before', () => {
    const { amount, previous } = modelOf(headline(reportOf(running()), 'cost'));
    assert.deepEqual([amount, previous?.amount], ['200', '500']);
  });

  test('may be compared by its first day', () => {
    const comparison = compared(running({ days: 1 }));
    assert.deepEqual(comparison?.basis.days?.current, { from: '2025-02-01', to: '2025-02-01' });
    assert.equal(comparison?.current, '10');
  });

  test('is compared with no more days than the month before has', () => {
    const march = { month: '2025-03', start: '2025-03-01', end: '2025-04-01' };
    const to_date = { days: 30, totals: { cost: 280 } };
    const comparison = compared({
      period: { ...march, ...runningUntil('2025-03-31T12:00:00Z') },
      previous: { month: '2025-02', totals: { cost: 280 }, to_date },
      daily: ['2025-03-01', '2025-03-28', '2025-03-29'].map(date => ({ date, cost: 1 })),
    });
    assert.deepEqual(comparison?.basis.days, {
      current: { from: '2025-03-01', to: '2025-03-28' },
      previous: { from: '2025-02-01', to: '2025-02-28' },
    });
    assert.equal(comparison.current, '2');
  });

  const counted: [string, Parts, boolean][] = [
    ['as soon as the last of the days is over', running({ through: '2025-02-18T00:00:00Z' }), true],
    [
      'trusting the source that a day is over whose last usage came at noon',
      running({ through: '2025-02-17T12:00:00Z' }),
      true,
    ],
    ['not with a day that no usage is in for', running({ through: '2025-02-16T22:00:00Z' }), false],
    ['not with more days than are in', running({ days: 20, through: '2025-02-18T09:00:00Z' }), false],
    ['not with more days than the month has', running({ days: 31, through: null }), false],
    [
      'not with more days than the month has, at its end',
      running({ days: 29, through: '2025-03-02T00:00:00Z' }),
      false,
    ],
    ['not before any of its usage is in', running({ days: 1, through: '2025-01-31T09:00:00Z' }), false],
    ['trusting the source where it does not say what is in', running({ through: null }), true],
    [
      'by days that end in the report’s zone',
      running({ through: '2025-02-16T11:00:00Z', zone: 'Pacific/Kiritimati' }),
      true,
    ],
    [
      'not by days that end in another zone',
      running({ through: '2025-02-17T06:00:00Z', zone: 'America/Los_Angeles' }),
      false,
    ],
    ['not where the days of the month before are not known', running({ before: null }), false],
    ['not where its own days are not known', running({ daily: null }), false],
    [
      'not where one of its days is not known',
      running({ daily: [{ date: '2025-02-03', cost: null }] }),
      false,
    ],
    ['though a later day is not known', running({ daily: [{ date: '2025-02-18', cost: null }] }), true],
  ];
  for (const [name, parts, isCompared] of counted)
    test(`is compared ${name}`, () => assert.equal(compared(parts) !== null, isCompared));

  test('is not compared with a whole month', () =>
    assert.equal(compared({ ...running(), previous: january('500') }), null));
});
