import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addMonths, dayIn, daysInMonth } from '../../src/contract/index.js';
import { unusualDays } from '../../src/model/unusual-days.js';
import {
  cutAfter,
  month,
  monthBefore,
  rowOf,
  rowsOf,
  week,
  wholeMonth,
  type DailyRow,
} from './rhythmic-months.js';
import { reportOf, runningUntil, type Parts } from './small-report.js';

const RHYTHM = [1000, 10_000, 10_000, 10_000, 10_000, 10_000, 1000];
const february = rowsOf('2025-02', RHYTHM);
const january = monthBefore('2025-01', rowsOf('2025-01', RHYTHM));
/** The month with other amounts, in thousandths, on some of its days. */
const except = (days: Readonly<Record<number, number>>, rows = february) =>
  rows.map((row, index) => rowOf(row.date, days[index + 1] ?? Number(row.cost) * 1000));
const unusual = (parts: Parts) => unusualDays(reportOf(parts), 'cost');
const daysOf = (parts: Parts) => unusual(parts).map(({ day }) => Number(day.slice(8)));

describe('the unusual days of a month', () => {
  test('are told with what is usual on their weekday', () =>
    assert.deepEqual(unusual({ daily: except({ 12: 50_000 }) }), [
      { day: '2025-02-12', amount: '50', usual: '10', factor: 5 },
    ]));

  test('may be low, and may be days on which nothing is usual', () => {
    assert.deepEqual(unusual({ daily: except({ 11: 0 }) }), [
      { day: '2025-02-11', amount: '0', usual: '10', factor: 0 },
    ]);
    const officeHours = rowsOf('2025-02', [0, 10_000, 10_000, 10_000, 10_000, 10_000, 0]);
    assert.deepEqual(unusual({ daily: except({ 9: 20_000 }, officeHours) }), [
      { day: '2025-02-09', amount: '20', usual: '0', factor: null },
    ]);
  });

  test('may be a large credit', () =>
    assert.deepEqual(unusual({ daily: except({ 20: -80_000 }) }), [
      { day: '2025-02-20', amount: '-80', usual: '10', factor: -8 },
    ]));

  test('are judged by the rhythm of the month before, at this month’s level, while there is little of it', () => {
    const daily = except({ 5: 100_000 }, rowsOf('2025-02', RHYTHM, 2));
    assert.deepEqual(unusual({ ...cutAfter('2025-02', 10, daily), previous: january }), [
      { day: '2025-02-05', amount: '100', usual: '20', factor: 5 },
    ]);
  });

  const rules: [string, Parts, number[]][] = [
    [
      'are the three largest, in order',
      { daily: except({ 3: 40_000, 5: 90_000, 13: 60_000, 28: 70_000 }) },
      [5, 13, 28],
    ],
    ['are at least double what is usual', { daily: except({ 3: 19_900, 5: 20_000 }) }, [5]],
    ['or half of it at most', { daily: except({ 3: 5100, 5: 5000 }) }, [5]],
    ['matter: a Sunday of three dollars does not', { daily: except({ 9: 3000 }) }, []],
    [
      'stand out where days differ anyway',
      {
        daily: february.map((row, day) => rowOf(row.date, [3000, 30_000, 9000, 15_000, 1000][day % 5] ?? 0)),
      },
      [],
    ],
    ['are found from 21 days on', cutAfter('2025-02', 21, except({ 12: 50_000 })), [12]],
    ['not before, without the month before', cutAfter('2025-02', 20, except({ 12: 50_000 })), []],
    ['not in the first week', { ...cutAfter('2025-02', 6, except({ 5: 50_000 })), previous: january }, []],
    [
      'not on a day that is not over',
      {
        ...cutAfter('2025-02', 24, february),
        period: runningUntil('2025-02-25T20:00:00Z'),
        daily: except({ 25: 90_000 }).slice(0, 25),
      },
      [],
    ],
    ['not without days', { daily: null }, []],
    [
      'not with a day that is not known',
      { daily: [...except({ 12: 50_000 }), { date: '2025-02-03', cost: null }] },
      [],
    ],
    [
      'not where nobody said up to when usage is in',
      { period: runningUntil(null), daily: except({ 12: 50_000 }) },
      [],
    ],
    [
      'not where most days are without usage',
      { daily: [rowOf('2025-02-01', 5), rowOf('2025-02-12', 90_000)] },
      [],
    ],
  ];
  for (const [name, parts, days] of rules) test(name, () => assert.deepEqual(daysOf(parts), days));
});

describe('whatever its rhythm', () => {
  const measure = fc.constantFrom('cost' as const, 'total_tokens' as const);
  const cuts = fc.integer({ min: 0, max: 28 });
  /** The month, whole or cut, with or without the one before at another level. */
  const parts = (
    month: string,
    daily: readonly DailyRow[],
    cut: number,
    previous: readonly DailyRow[] | null,
  ): Parts => ({
    ...(cut === 0 ? wholeMonth(month, daily) : cutAfter(month, Math.min(cut, daysInMonth(month) - 1), daily)),
    previous: previous && monthBefore(addMonths(month, -1), previous),
  });
  const level = fc.option(fc.integer({ min: 1, max: 20 }));

  test('a month that keeps it has no unusual days', () => {
    fc.assert(
      fc.property(month, week(-1e6, 1e7), cuts, level, measure, (month, rhythm, cut, level, measure) => {
        const previous = level === null ? null : rowsOf(addMonths(month, -1), rhythm, level);
        const report = reportOf(parts(month, rowsOf(month, rhythm), cut, previous));
        assert.deepEqual(unusualDays(report, measure), []);
      }),
      { numRuns: 1000 },
    );
  });

  test('a day of five times the usual is found, and nothing else', () => {
    fc.assert(
      fc.property(
        month,
        week(1e3, 4e3),
        fc.oneof(fc.constant(0), fc.integer({ min: 7, max: 28 })),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(30),
        measure,
        (month, rhythm, cut, level, pick, measure) => {
          const over = cut || daysInMonth(month);
          const spike = (pick % Math.min(over, daysInMonth(month) - 1)) + 1;
          const daily = rowsOf(month, rhythm).map((row, index) =>
            rowOf(row.date, row.total_tokens * (index + 1 === spike ? 5 : 1)),
          );
          const previous = rowsOf(addMonths(month, -1), rhythm, level);
          const found = unusualDays(reportOf(parts(month, daily, cut, previous)), measure);
          assert.deepEqual(
            found.map(({ day, factor }) => [day, factor?.toFixed(9)]),
            [[dayIn(month, spike), '5.000000000']],
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the order of rows changes nothing, and at most three are found', () => {
    const amounts = fc.array(fc.integer({ min: -1e5, max: 1e6 }), { minLength: 28, maxLength: 28 });
    const shuffled = amounts.chain(amounts => {
      const rows = amounts.map((amount, day) => rowOf(dayIn('2025-02', day + 1), amount));
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: 28, maxLength: 28 }));
    });
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        assert.deepEqual(unusual({ daily: other }), unusual({ daily: rows }));
        assert.ok(unusual({ daily: rows }).length <= 3);
      }),
      { numRuns: 500 },
    );
  });
});
