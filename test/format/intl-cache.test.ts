import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateFormat, numberFormat } from '../../src/format/intl-cache.js';

const digits = (minimumFractionDigits: number) => numberFormat('en', { minimumFractionDigits });

describe('a formatter', () => {
  test('is made once', () => assert.equal(digits(1), digits(1)));

  test('is another for another language, or other digits', () => {
    assert.notEqual(digits(1), digits(2));
    assert.notEqual(digits(1), numberFormat('de', { minimumFractionDigits: 1 }));
  });

  test('of dates is never one of numbers', () =>
    assert.ok(
      dateFormat('en', {}) instanceof Intl.DateTimeFormat &&
        numberFormat('en', {}) instanceof Intl.NumberFormat,
    ));
});

describe('of many formatters', () => {
  const others = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) numberFormat(`en-x-a${index}`, {});
  };

  test('a page keeps a few: the one unused for longest goes', () => {
    const kept = digits(3);
    others(0, 63);
    assert.equal(digits(3), kept);
    others(63, 126);
    assert.equal(digits(3), kept, 'it was used meanwhile');
    others(126, 190);
    assert.notEqual(digits(3), kept);
  });
});
