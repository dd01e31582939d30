import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Money } from '../../src/contract/index.js';
import { distanceFormat, estimateFormat, listOfDays, weekdayOf } from '../../src/format/estimates.js';
import { formatsFor } from '../../src/format/formats.js';
import { plain } from './plain.js';

const cases: [locale: string, currency: string, amount: Money, text: string][] = [
  ['en-US', 'USD', '2242.911613', '$2,243'],
  ['en-US', 'USD', '2500.000001', '$2,501'],
  ['en-US', 'USD', '2500', '$2,500'],
  ['en-US', 'USD', '42.186', '$42.19'],
  ['en-US', 'USD', '0.0004', '$0.0004'],
  ['en-US', 'USD', '-310.5', '-$310'],
  ['en-US', 'JPY', '316287.36', '¥316,288'],
  ['de-DE', 'KWD', '640.893', '641 KWD'],
];

describe('an estimate of money', () => {
  for (const [locale, currency, amount, text] of cases)
    test(`of ${amount} ${currency} is ${text}`, () => {
      assert.equal(plain(estimateFormat('cost', formatsFor(locale, currency))(amount)), text);
    });
});

test('an estimate of tokens is written as tokens are', () => {
  assert.equal(estimateFormat('total_tokens', formatsFor('en-US', 'USD'))('1489612345'), '1.49B');
});

test('days are listed as in speech', () => {
  const formats = formatsFor('en-US', 'USD');
  assert.equal(plain(listOfDays(['2025-02-12'], formats)), 'Feb 12');
  assert.equal(plain(listOfDays(['2025-02-12', '2025-02-20'], formats)), 'Feb 12 and Feb 20');
});

describe('how far a day is from the usual one', () => {
  const formats = formatsFor('en-US', 'USD');
  const distances: [factor: number | null, times: string | null, share: string | null][] = [
    [126.46, '126', null],
    [4.23, '4.2', null],
    [0.204, null, '20.4%'],
    [0, null, '0%'],
    [-0.57, null, null],
    [null, null, null],
  ];
  for (const [factor, times, share] of distances)
    test(`is told of ${factor}`, () => {
      assert.deepEqual(distanceFormat(formats)(factor), { times, share });
    });

  test('on its weekday', () => {
    assert.equal(weekdayOf('2025-02-17', formats), 'Monday');
    assert.equal(weekdayOf('2025-02-17', formatsFor('fa-IR', 'USD')), 'دوشنبه');
  });
});
