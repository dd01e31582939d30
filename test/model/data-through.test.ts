import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayOfInstant, lastDayWithData } from '../../src/model/data-through.js';
import { reportOf, runningUntil } from './small-report.js';

describe('the day of an instant', () => {
  const cases: [string, string, string, string][] = [
    ['in UTC', '2025-02-18T09:00:00Z', 'UTC', '2025-02-18'],
    ['as early as it can be', '2025-02-18T10:00:00Z', 'Pacific/Kiritimati', '2025-02-19'],
    ['as late as it can be', '2025-02-18T10:59:59Z', 'Pacific/Pago_Pago', '2025-02-17'],
    ['in a zone of half hours', '2025-02-18T18:30:00Z', 'Asia/Kolkata', '2025-02-19'],
    ['written with an offset', '2025-02-18T23:30:00-05:00', 'UTC', '2025-02-19'],
    ['in an unknown zone is that of UTC', '2025-02-18T23:59:59Z', 'Nope/Zone', '2025-02-18'],
    ['in an empty zone, too', '2025-02-18T23:59:59Z', '', '2025-02-18'],
    ['after the clocks went forward', '2025-03-30T22:00:00Z', 'Europe/Paris', '2025-03-31'],
  ];
  for (const [name, instant, zone, day] of cases)
    test(name, () => assert.equal(dayOfInstant(Date.parse(instant), zone), day));

  test('is at most a day from that in UTC, and never goes back', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
    const zone = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Cairo', 'Pacific/Apia');
    fc.assert(
      fc.property(instant, fc.nat(86_400_000), zone, (at, later, zone) => {
        const day = dayOfInstant(at, zone);
        assert.match(day, /^\d{4}-\d{2}-\d{2}$/);
        assert.ok(Math.abs(Date.parse(day) - at) <= 2 * 86_400_000);
        assert.ok(dayOfInstant(at + later, zone) >= day);
      }),
    );
  });
});

describe('the last day that usage is in for', () => {
  const last = (data_through: string | null, timezone?: string) =>
    lastDayWithData(reportOf({ period: runningUntil(data_through, timezone) }));

  const cases: [string, string | null, string | null][] = [
    ['is the day of the newest usage', last('2025-02-17T09:00:00Z'), '2025-02-17'],
    ['is the day that midnight closes', last('2025-02-18T00:00:00Z'), '2025-02-17'],
    ['is cut in the report’s zone', last('2025-02-17T20:00:00Z', 'Asia/Kolkata'), '2025-02-18'],
    ['is closed by that zone’s midnight', last('2025-02-17T18:30:00Z', 'Asia/Kolkata'), '2025-02-17'],
    ['is before the month when its usage has yet to come', last('2025-02-01T00:00:00Z'), '2025-01-31'],
    ['is not told when usage is in up to the end', last('2025-03-01T00:00:01Z'), null],
    ['is not told when nobody said', last(null), null],
  ];
  for (const [name, day, expected] of cases) test(name, () => assert.equal(day, expected));

  test('is not told of a month that is over', () => {
    const period = { complete: true, data_through: '2025-02-17T09:00:00Z' };
    assert.equal(lastDayWithData(reportOf({ period })), null);
  });
});
