import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completedDays, pastDays } from '../../src/model/past-days.js';
import { reportOf, runningUntil, type Parts } from './small-report.js';

const toDate = (days: number, month = '2025-01') => ({
  previous: { month, totals: {}, to_date: { days, totals: {} } },
});
const march = { month: '2025-03', start: '2025-03-01', end: '2025-04-01' };

describe('the days that are over and in', () => {
  const counted: [string, Parts, number][] = [
    ['are all days of a month that is over', {}, 28],
    ['are none where nobody said up to when usage is in', { period: runningUntil(null), ...toDate(5) }, 0],
    ['are none before the month', { period: runningUntil('2025-01-20T00:00:00Z') }, 0],
    ['are none on its first day', { period: runningUntil('2025-02-01T23:59:59Z') }, 0],
    ['are those entirely before the instant', { period: runningUntil('2025-02-18T09:00:00Z') }, 17],
    ['have one more at midnight', { period: runningUntil('2025-02-18T00:00:00Z') }, 17],
    ['are all of them at its end', { period: runningUntil('2025-03-01T00:00:00Z') }, 28],
    ['end in the report’s zone', { period: runningUntil('2025-02-17T11:00:00Z', 'Pacific/Kiritimati') }, 17],
    ['end in no other', { period: runningUntil('2025-02-18T06:00:00Z', 'America/Los_Angeles') }, 16],
    [
      'may have had their last usage at noon, where the source says so',
      { period: runningUntil('2025-02-17T12:00:00Z'), ...toDate(17) },
      17,
    ],
    [
      'are fewer where the source says so',
      { period: runningUntil('2025-02-18T09:00:00Z'), ...toDate(15) },
      15,
    ],
    ['are no more than are in', { period: runningUntil('2025-02-18T09:00:00Z'), ...toDate(19) }, 17],
    [
      'may be more than the month before has',
      { period: { ...march, ...runningUntil('2025-03-31T12:00:00Z') }, ...toDate(28, '2025-02') },
      30,
    ],
  ];
  for (const [name, parts, days] of counted)
    test(name, () => assert.equal(completedDays(reportOf(parts)), days));
});

describe('their amounts', () => {
  const running = runningUntil('2025-02-04T09:00:00Z');
  const daily = [
    { date: '2025-02-03', cost: '0.1' },
    { date: '2025-02-02', cost: '7' },
    { date: '2025-02-03', cost: '0.2' },
    { date: '2025-02-04', cost: null },
  ];
  const days = (parts: Parts) => pastDays(reportOf({ period: running, daily, ...parts }), 'cost');
  const january = { month: '2025-01', totals: {} };

  test('are summed exactly, and zero on a day without rows', () =>
    assert.deepEqual(days({ previous: january })?.current, [
      { day: '2025-02-01', amount: '0' },
      { day: '2025-02-02', amount: '7' },
      { day: '2025-02-03', amount: '0.3' },
    ]));

  test('begin with the first usage in the first month of all', () =>
    assert.deepEqual(
      days({})?.current.map(({ day }) => day),
      ['2025-02-02', '2025-02-03'],
    ));

  test('of the month before begin with its first usage', () => {
    const before = [{ date: '2025-01-30', cost: '3' }];
    assert.deepEqual(days({ previous: { ...january, daily: before } })?.previous, [
      { day: '2025-01-30', amount: '3' },
      { day: '2025-01-31', amount: '0' },
    ]);
  });

  test('of the month before are not known as soon as one is not', () => {
    const before = [
      { date: '2025-01-30', cost: '3' },
      { date: '2025-01-31', cost: null },
    ];
    assert.equal(days({ previous: { ...january, daily: before } })?.previous, null);
    assert.equal(days({ previous: january })?.previous, null);
  });

  test('are not known without days, or with an unknown one', () => {
    assert.equal(days({ daily: null }), null);
    assert.equal(days({ daily: [{ date: '2025-02-02', cost: null }] }), null);
    assert.equal(pastDays(reportOf({ period: running, daily }), 'total_tokens'), null);
  });
});
