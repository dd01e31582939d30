import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { projection } from '../../src/model/projection.js';
import { cutAfter, monthBefore, rowOf, rowsOf } from './rhythmic-months.js';
import { reportOf, runningUntil, type Parts } from './small-report.js';

/** In thousandths: a dollar on Sundays and Saturdays, ten on other days. February 2025 begins on a Saturday. */
const RHYTHM = [1000, 10_000, 10_000, 10_000, 10_000, 10_000, 1000];
const february = rowsOf('2025-02', RHYTHM);
const january = monthBefore('2025-01', rowsOf('2025-01', RHYTHM));
const estimate = (parts: Parts) => projection(reportOf(parts), 'cost');
const cut = (days: number, more: Parts = {}) => estimate({ ...cutAfter('2025-02', days, february), ...more });

describe('the estimate of a running month', () => {
  test('goes by its own rhythm after a week, and says so', () => {
    assert.deepEqual(cut(7)?.days.slice(5, 10), [null, null, '1', '1', '10']);
    assert.equal(cut(7)?.total, '208');
    assert.deepEqual(cut(7)?.basis, {
      from: '2025-02-01',
      to: '2025-02-07',
      days: 7,
      previousMonth: null,
      unusual: [],
    });
  });

  test('goes by the rhythm of the month before at its own level, and says so', () => {
    const doubled = cutAfter('2025-02', 9, rowsOf('2025-02', RHYTHM, 2));
    const { total, basis } = estimate({ ...doubled, previous: january }) ?? {};
    assert.deepEqual([total, basis?.previousMonth, basis?.days], ['416', '2025-01', 9]);
  });

  test('needs a week of days, or the month before and half of a week’s amount', () => {
    assert.equal(cut(6), null);
    // Saturday, Sunday, two working days: 22 of 52.
    assert.equal(cut(4, { previous: january }), null);
    assert.equal(cut(5, { previous: january })?.total, '208');
  });

  test('has all of the unfinished day in it: no less than is in, and no less than is usual', () => {
    const withTenth = (dollars: string) =>
      estimate({
        ...cutAfter('2025-02', 9, february),
        period: runningUntil('2025-02-10T12:00:00Z'),
        daily: [...february.slice(0, 9), { date: '2025-02-10', cost: dollars }],
      });
    assert.deepEqual([withTenth('3')?.days[9], withTenth('3')?.total], ['10', '208']);
    assert.deepEqual(
      [withTenth('12.3456789')?.days[9], withTenth('12.3456789')?.total],
      ['12.3456789', '210.3456789'],
    );
    assert.equal(withTenth('3')?.basis.to, '2025-02-09');
  });

  test('rounds to a millionth of a dollar, or to a whole token, and what is over not at all', () => {
    const daily = Array.from({ length: 10 }, (_, index) => ({
      date: `2025-02-${String(index + 1).padStart(2, '0')}`,
      cost: index < 7 ? '1.0000000001' : '1',
      total_tokens: index < 7 ? 1 : 2,
    }));
    const report = reportOf({ period: runningUntil('2025-02-11T00:00:00Z'), daily });
    assert.equal(projection(report, 'cost')?.total, '28.0000000007');
    // Saturday, Sunday and Monday have a day of one token and one of two.
    assert.deepEqual(projection(report, 'total_tokens')?.days.slice(10, 18), [
      '1',
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '1',
    ]);
  });

  test('does not expect an unusual day again, and names it', () => {
    const spiked = february.map(row => (row.date === '2025-02-12' ? rowOf(row.date, 100_000) : row));
    const { total, basis } = estimate({ ...cutAfter('2025-02', 14, spiked), previous: january }) ?? {};
    assert.deepEqual([total, basis?.unusual], ['298', ['2025-02-12']]);
    assert.equal(estimate(cutAfter('2025-02', 21, spiked))?.total, '298');
  });

  test('does not take an unusual day of the month before for its rhythm', () => {
    const daily = january.daily.map(row => (row.date === '2025-01-08' ? rowOf(row.date, 500_000) : row));
    assert.equal(cut(14, { previous: { ...january, daily } })?.total, '208');
  });

  test('begins with the first usage in the first month of all', () => {
    const { total, basis } =
      estimate({ ...cutAfter('2025-02', 18, february), daily: february.slice(10, 18) }) ?? {};
    assert.deepEqual([total, basis?.from, basis?.days], ['144', '2025-02-11', 8]);
    assert.equal(estimate({ ...cutAfter('2025-02', 16, february), daily: february.slice(10, 16) }), null);
  });

  test('is nothing more where nothing was used yet, but once was', () =>
    assert.equal(cut(9, { daily: [rowOf('2025-02-10', 500)], previous: january })?.total, '0.5'));

  test('goes by its own rhythm where credits leave less than nothing of the other’s', () => {
    const credits = rowsOf('2025-02', RHYTHM, -1);
    const { total, basis } = estimate({ ...cutAfter('2025-02', 7, credits), previous: january }) ?? {};
    assert.deepEqual([total, basis?.previousMonth], ['-208', null]);
  });

  test('goes by its own rhythm where the month before was free', () => {
    const free = { ...january, daily: january.daily.map(({ date }) => rowOf(date, 0)) };
    const { total, basis } = cut(7, { previous: free }) ?? {};
    assert.deepEqual([total, basis?.previousMonth], ['208', null]);
    assert.equal(cut(6, { previous: free }), null);
  });

  const none: [string, Parts][] = [
    ['of a month that is over', { daily: february }],
    ['without days', { ...cutAfter('2025-02', 14, february), daily: null }],
    ['without usage', { ...cutAfter('2025-02', 14, february), daily: [], previous: january }],
    ['where nobody said up to when usage is in', { period: runningUntil(null), daily: february }],
    ['of a month to come', { period: runningUntil('2025-01-20T00:00:00Z'), daily: [], previous: january }],
    ['where all of it is in', cutAfter('2025-02', 28, february)],
    [
      'where one of its days is not known',
      { ...cutAfter('2025-02', 14, february), daily: [...february, { date: '2025-02-03', cost: null }] },
    ],
    [
      'where the unfinished day is not known',
      { ...cutAfter('2025-02', 14, february), daily: [...february, { date: '2025-02-15', cost: null }] },
    ],
    [
      'in its first days, where a day of the month before is not known',
      {
        ...cutAfter('2025-02', 6, february),
        previous: { ...january, daily: [...january.daily, { date: '2025-01-03', cost: null }] },
      },
    ],
    [
      'in its first days, where usage began less than a week before',
      { ...cutAfter('2025-02', 6, february), previous: { ...january, daily: january.daily.slice(25) } },
    ],
  ];
  for (const [name, parts] of none) test(`there is none ${name}`, () => assert.equal(estimate(parts), null));
});
