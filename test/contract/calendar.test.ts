import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  dayOfMonth,
  daysInMonth,
  daysOf,
  isDay,
  isMonth,
  monthOf,
} from '../../src/contract/index.js';

const DAY_MS = 86_400_000;
const instants = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2399, 11, 31) });
const dayAt = (instant: number) => new Date(instant).toISOString().slice(0, 10);

describe('the calendar', () => {
  test('knows every day that Date knows, and the month and number of each', () => {
    fc.assert(
      fc.property(instants, instant => {
        const day = dayAt(instant);
        const date = new Date(instant);
        assert.ok(isDay(day));
        assert.equal(monthOf(day), day.slice(0, 7));
        assert.equal(dayOfMonth(day), date.getUTCDate());
        assert.equal(
          daysInMonth(monthOf(day)),
          new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate(),
        );
      }),
    );
  });

  test('lists the days of a month one after the other', () => {
    fc.assert(
      fc.property(instants, instant => {
        const days = daysOf(monthOf(dayAt(instant)));
        const first = Date.parse(`${days[0]}T00:00:00Z`);
        assert.deepEqual(
          days,
          days.map((_, index) => dayAt(first + index * DAY_MS)),
        );
        assert.equal(new Date(first + days.length * DAY_MS).getUTCDate(), 1);
      }),
    );
  });

  test('adds months as Date does', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -600, max: 600 }), (instant, count) => {
        const date = new Date(instant);
        const expected = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1));
        assert.equal(addMonths(monthOf(dayAt(instant)), count), expected.toISOString().slice(0, 7));
      }),
    );
  });

  test('refuses what no calendar has', () => {
    for (const day of [
      '2025-02-30',
      '2023-02-29',
      '1900-02-29',
      '2025-04-31',
      '2025-00-10',
      '2025-1-1',
      '2025-01-00',
    ]) {
      assert.equal(isDay(day), false, day);
    }
    for (const month of ['2025-13', '2025-00', '2025-2', '25-02', '2025-02-01', '']) {
      assert.equal(isMonth(month), false, month);
    }
    assert.ok(isDay('2024-02-29') && isDay('2000-02-29'));
  });
});
