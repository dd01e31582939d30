import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isMonth } from '../../src/contract/index.js';
import { monthChoice } from '../../src/model/months.js';
import { reportOf } from './small-report.js';

const choice = (month: string, from?: string, to?: string) =>
  monthChoice(reportOf({ available: from && to ? { from, to } : null }), month);

describe('the months to choose from', () => {
  const cases: [string, ReturnType<typeof choice>, string[], string | null, string | null][] = [
    [
      'are those that there is data for, newest first',
      choice('2025-01', '2024-11', '2025-02'),
      ['2025-02', '2025-01', '2024-12', '2024-11'],
      '2024-12',
      '2025-02',
    ],
    ['end with the first', choice('2024-12', '2024-12', '2025-01'), ['2025-01', '2024-12'], null, '2025-01'],
    ['end with the last', choice('2025-01', '2024-12', '2025-01'), ['2025-01', '2024-12'], '2024-12', null],
    ['may be one', choice('2025-01', '2025-01', '2025-01'), ['2025-01'], null, null],
    ['are not told by every source: steps alone', choice('2025-01'), [], '2024-12', '2025-02'],
    [
      'take in the one asked for, though it is later',
      choice('2025-04', '2024-12', '2025-01'),
      ['2025-04', '2025-01', '2024-12'],
      '2025-03',
      null,
    ],
    [
      'take in the one asked for, though it is earlier',
      choice('2024-10', '2024-12', '2025-01'),
      ['2025-01', '2024-12', '2024-10'],
      null,
      '2024-11',
    ],
    [
      'are only that one where the bounds are crossed',
      choice('2025-02', '2025-03', '2025-01'),
      ['2025-02'],
      null,
      null,
    ],
    ['end where years do', choice('9999-12', '9999-11', '9999-12'), ['9999-12', '9999-11'], '9999-11', null],
    [
      'begin where years do',
      choice('0000-01', '0000-01', '0000-02'),
      ['0000-02', '0000-01'],
      null,
      '0000-02',
    ],
    ['have no step beyond the last year', choice('9999-12'), [], '9999-11', null],
    ['have no step before the first', choice('0000-01'), [], null, '0000-02'],
  ];
  for (const [name, actual, months, previous, next] of cases)
    test(name, () => {
      const { month } = actual;
      assert.deepEqual(actual, { month, months, previous, next });
    });

  test('are unknown before there is a report', () =>
    assert.deepEqual(monthChoice(null, '2025-01'), {
      month: '2025-01',
      months: [],
      previous: '2024-12',
      next: '2025-02',
    }));

  test('of ten thousand years are the last ten', () => {
    const { months, previous } = choice('2025-02', '0000-01', '2025-02');
    assert.equal(months.length, 120);
    assert.deepEqual([months[0], months.at(-1), previous], ['2025-02', '2015-03', '2025-01']);
  });

  test('are few, real, in order and without repetition, whatever the bounds', () => {
    const month = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, index]) => `${String(year).padStart(4, '0')}-${String(index).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, month, month, (asked, from, to) => {
        const { months, previous, next } = choice(asked, from, to);
        assert.ok(months.length <= 121 && months.includes(asked));
        assert.ok(
          months.every((one, index) => isMonth(one) && (index === 0 || one < (months[index - 1] ?? ''))),
        );
        for (const step of [previous, next]) assert.ok(step === null || isMonth(step));
      }),
    );
  });
});
