import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isTimeZone, timeZone } from '../../src/server/time-zone.js';

const HOUR = 3_600_000;

describe('a time zone', () => {
  test('is one that Intl knows by name, and no bare offset', () => {
    for (const name of ['UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])
      assert.ok(isTimeZone(name));
    for (const name of ['', 'Mars/Olympus', '+05:30', 'Europe/Paris ', 'x'.repeat(100)])
      assert.ok(!isTimeZone(name));
  });

  test('tells when its clocks change, to the minute, whatever stretch is asked for', () => {
    const change = Date.UTC(2025, 2, 9, 10);
    const losAngeles = timeZone('America/Los_Angeles');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 * 86_400 }),
        fc.integer({ min: 1, max: 40 * 86_400_000 }),
        (before, after) => {
          const from = change - before * 1000 - (before % 60) * 1000;
          const spans = losAngeles.offsets(Math.floor(from / 60_000) * 60_000, change + after);
          assert.deepEqual(
            spans.map(({ to, offset }) => [to, offset / HOUR]),
            [
              [change, -8],
              [change + after, -7],
            ],
          );
        },
      ),
      { numRuns: 50 },
    );
    assert.equal(losAngeles.offsets(change - HOUR, change).length, 1);
  });

  test('knows two changes within one month', () => {
    const spans = timeZone('Africa/Casablanca').offsets(Date.UTC(2025, 1, 20), Date.UTC(2025, 3, 10));
    assert.deepEqual(
      spans.map(span => span.offset / HOUR),
      [1, 0, 1],
    );
  });

  test('begins a day when its clocks first show it', () => {
    const start = (zone: string, day: string) => new Date(timeZone(zone).startOfDay(day)).toISOString();
    assert.equal(start('Africa/Cairo', '2025-04-25'), '2025-04-24T22:00:00.000Z');
    assert.equal(start('America/Los_Angeles', '2025-03-09'), '2025-03-09T08:00:00.000Z');
    assert.equal(start('Asia/Kathmandu', '2025-02-01'), '2025-01-31T18:15:00.000Z');
    assert.equal(start('Pacific/Apia', '2011-12-31'), '2011-12-30T10:00:00.000Z');
    assert.equal(start('UTC', '2025-02-01'), '2025-02-01T00:00:00.000Z');
  });

  test('agrees with Intl on the day of any instant', () => {
    const zones = [
      'Europe/London',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Africa/Cairo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: Date.UTC(2040, 0) }),
        (name, instant) => {
          const expected = new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' }).format(
            instant,
          );
          assert.equal(timeZone(name).dayAt(instant), expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
