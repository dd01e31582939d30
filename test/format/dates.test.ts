import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { daysOf } from '../../src/contract/index.js';
import { dateFormats } from '../../src/format/dates.js';
import { plain } from './plain.js';

const british = dateFormats('en-GB');
const german = dateFormats('de');

describe('a day is the day that the document names, in every time zone', () => {
  const cases: [string, string, string][] = [
    ['short', british.day('2025-02-01'), '1 Feb'],
    ['in full', german.longDay('2025-02-28'), 'Freitag, 28. Februar 2025'],
    ['a leap day', german.longDay('2024-02-29'), 'Donnerstag, 29. Februar 2024'],
    ['the last of a year', british.day('2024-12-31'), '31 Dec'],
    ['its number alone', british.dayNumber('2025-02-01'), '1'],
    ['its number alone, where a word belongs to it', dateFormats('ja').dayNumber('2025-02-28'), '28'],
    ['in the digits of the language', dateFormats('ar-EG').dayNumber('2025-02-28'), '٢٨'],
    ['a month', british.month('2025-02'), 'February 2025'],
    ['a month in German', german.month('2025-03'), 'März 2025'],
    ['a month long ago', british.month('0050-01'), 'January 50'],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.equal(plain(text), expected));

  test('wherever the reader’s clock stands', t => {
    const { TZ } = process.env;
    t.after(() => (TZ === undefined ? delete process.env.TZ : (process.env.TZ = TZ)));
    for (const zone of ['Pacific/Apia', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'Africa/Cairo']) {
      process.env.TZ = zone;
      // A language of its own for each, as formatters are kept.
      const { day, days, month, dayNumber } = dateFormats(`en-GB-x-${zone.slice(-4)}`);
      assert.deepEqual(
        [day('2025-02-01'), days('2025-02-01', '2025-02-01'), month('2025-02'), dayNumber('2025-02-01')],
        ['1 Feb', '1 Feb', 'February 2025', '1'],
        zone,
      );
    }
  });

  test('any of them', () => {
    const month = fc
      .tuple(fc.integer({ min: 1900, max: 9998 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, index]) => `${year}-${String(index).padStart(2, '0')}`);
    const iso = dateFormats('sv-SE');
    fc.assert(
      fc.property(month, month => {
        const numbers = daysOf(month).map(day => Number(iso.dayNumber(day)));
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
        );
        assert.ok(iso.month(month).endsWith(month.slice(0, 4)));
      }),
    );
  });
});

describe('a report’s month is named in the calendar it is of', () => {
  for (const locale of ['fa-IR', 'ar-SA', 'en-u-ca-hebrew', 'en-u-ca-islamic'])
    test(`in ${locale}, its first day is the 1st`, () => {
      const { dayNumber, day } = dateFormats(locale);
      const one = new Intl.NumberFormat(locale).format(1);
      assert.equal(dayNumber('2025-02-01'), one);
      assert.ok(day('2025-02-01').includes(one));
    });

  test('with its year', () => assert.equal(dateFormats('en-u-ca-hebrew').month('2025-02'), 'February 2025'));
});

describe('a stretch of days', () => {
  const cases: [string, string, string, string][] = [
    ['says the month once', '2025-02-01', '2025-02-17', '1.–17. Feb.'],
    ['says both months where there are two', '2025-01-31', '2025-02-01', '31. Jan. – 1. Feb.'],
    ['of one day is that day', '2025-02-01', '2025-02-01', '1. Feb.'],
  ];
  for (const [name, from, to, text] of cases)
    test(name, () => assert.equal(plain(german.days(from, to)), text));
});

describe('an instant is told in the report’s zone', () => {
  const nine = '2025-02-18T09:00:00Z';
  const cases: [string, string, string, string][] = [
    ['UTC', nine, 'UTC', '18 Feb 2025, 09:00 UTC'],
    ['east of it', nine, 'Asia/Kolkata', '18 Feb 2025, 14:30 GMT+5:30'],
    ['where it is tomorrow', nine, 'Pacific/Kiritimati', '18 Feb 2025, 23:00 GMT+14'],
    ['where it is yesterday', nine, 'Pacific/Pago_Pago', '17 Feb 2025, 22:00 GMT-11'],
    ['in UTC when nobody knows the zone', nine, 'Nope/Zone', '18 Feb 2025, 09:00 UTC'],
    ['in UTC when the zone is markup', nine, '<img src=x>', '18 Feb 2025, 09:00 UTC'],
    ['at midnight', '2025-03-01T00:00:00Z', 'UTC', '1 Mar 2025, 00:00 UTC'],
  ];
  for (const [name, instant, zone, text] of cases)
    test(name, () => assert.equal(plain(british.instant(instant, zone)), text));
});

test('a time is the reader’s own, with its day', () => {
  const own = new Date(2025, 1, 18, 9, 41).getTime();
  assert.equal(british.time(own), '18 Feb, 9:41');
});
