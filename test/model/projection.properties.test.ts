import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addMonths, compareMoney, dayIn, daysInMonth, sumMoney } from '../../src/contract/index.js';
import { toAmount } from '../../src/model/amount.js';
import { projection } from '../../src/model/projection.js';
import { cutAfter, month, monthBefore, rowOf, rowsOf, week } from './rhythmic-months.js';
import { reportOf } from './small-report.js';

const measure = fc.constantFrom('cost' as const, 'total_tokens' as const);
const cut = fc.integer({ min: 7, max: 27 });
/** Zero, negative and large days among them. */
const anyWeek = fc.oneof(week(0, 1e9), week(-1e6, 1e6), week(0, 2));
const runs = { numRuns: 1000 };

describe('a month that repeats its weekday rhythm', () => {
  test('is foreseen exactly, on every day and as a whole', () => {
    fc.assert(
      fc.property(month, anyWeek, cut, measure, (month, rhythm, completed, measure) => {
        const daily = rowsOf(month, rhythm);
        const estimate = projection(reportOf(cutAfter(month, completed, daily)), measure);
        const amounts = daily.map(row => toAmount(row[measure]) ?? '');
        assert.deepEqual(
          estimate?.days,
          amounts.map((amount, day) => (day < completed ? null : sumMoney([amount as '0']))),
        );
        assert.equal(estimate.total, sumMoney(amounts as '0'[]));
        assert.equal(estimate.basis.previousMonth, null);
      }),
      runs,
    );
  });

  test('at another level than the month before, is foreseen exactly as soon as half a week’s amount is in', () => {
    const levels = fc.record({ before: fc.integer({ min: 1, max: 50 }), now: fc.nat(50) });
    fc.assert(
      fc.property(
        month,
        week(0, 1e6),
        levels,
        fc.integer({ min: 1, max: 27 }),
        measure,
        (month, rhythm, { before, now }, completed, measure) => {
          const daily = rowsOf(month, rhythm, now);
          const last = addMonths(month, -1);
          const previous = monthBefore(last, rowsOf(last, rhythm, before));
          const estimate = projection(reportOf({ ...cutAfter(month, completed, daily), previous }), measure);
          const weekly = rhythm.reduce((sum, amount) => sum + amount, 0);
          const usual = rowsOf(month, rhythm)
            .slice(0, completed)
            .reduce((sum, { total_tokens }) => sum + total_tokens, 0);
          if (weekly === 0) fc.pre(completed >= 7);
          else if (usual < weekly / 2) return assert.equal(estimate, null);
          assert.equal(estimate?.total, sumMoney(daily.map(row => toAmount(row[measure]) as '0')));
          assert.equal(estimate.basis.previousMonth, weekly > 0 ? last : null);
        },
      ),
      runs,
    );
  });
});

describe('whatever the days of a month', () => {
  const days = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 31, maxLength: 31 });
  const parts = fc.record({
    month,
    now: days,
    before: fc.option(days),
    completed: fc.integer({ min: 0, max: 31 }),
    unfinished: fc.nat(1e6),
  });
  const reports = parts.map(({ month, now, before, completed, unfinished }) => {
    const last = addMonths(month, -1);
    const rows = (of: string, thousandths: readonly number[]) =>
      thousandths.slice(0, daysInMonth(of)).map((amount, day) => rowOf(dayIn(of, day + 1), amount));
    const known = cutAfter(month, Math.min(completed, daysInMonth(month)), rows(month, now));
    const open = rowOf(dayIn(month, Math.min(completed + 1, daysInMonth(month))), unfinished);
    return {
      ...known,
      daily: [...(known.daily ?? []), open],
      previous: before && monthBefore(last, rows(last, before)),
    };
  });

  test('an estimate is what is over, exactly, and one for each other day, never below what is in', () => {
    fc.assert(
      fc.property(reports, measure, (parts, measure) => {
        const report = reportOf(parts);
        const estimate = projection(report, measure);
        if (estimate === null) return;
        const amounts = estimate.days.map((amount, index) => {
          const day = dayIn(estimate.month, index + 1);
          const rows = (report.daily ?? []).filter(({ date }) => date === day);
          const isIn = sumMoney(rows.map(row => toAmount(row[measure]) as '0'));
          assert.equal(amount === null, day <= estimate.basis.to);
          assert.ok(amount === null || isIn === '0' || compareMoney(amount, isIn) >= 0);
          return amount ?? isIn;
        });
        assert.equal(estimate.total, sumMoney(amounts));
      }),
      runs,
    );
  });

  test('the order of rows, and how a day is split among them, change nothing', () => {
    const shuffled = reports.chain(parts =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray(parts.daily, { minLength: parts.daily.length, maxLength: parts.daily.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, measure, ([parts, rows], measure) => {
        const nothing = rows.map(({ date }) => ({ date, agent_type: 'x', cost: 0, total_tokens: 0 }));
        assert.deepEqual(
          projection(reportOf({ ...parts, daily: [...rows, ...nothing] }), measure),
          projection(reportOf(parts), measure),
        );
      }),
      { numRuns: 300 },
    );
  });
});
