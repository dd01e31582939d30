import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  absoluteMoney,
  compareMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
  type Money,
} from '../../src/contract/index.js';

/** Decimals of up to 18 digits on either side of the point, and what they are in units of 10⁻¹⁸. */
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n }), fc.integer({ min: 0, max: 18 }))
  .map(([units, scale]) => {
    const sign = units < 0n ? '-' : '';
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const point = digits.length - scale;
    const text = sign + digits.slice(0, point) + (scale > 0 ? `.${digits.slice(point)}` : '');
    return { text, atto: units * 10n ** BigInt(18 - scale) };
  });

function money(input: string | number): Money {
  const value = parseMoney(input);
  assert.notEqual(value, null, `${input} is money`);
  return value as Money;
}

describe('money', () => {
  test('has one way of being written', () => {
    const ways: [string | number, string][] = [
      ['1509.645', '1509.645'],
      ['1509.6450', '1509.645'],
      ['007.0', '7'],
      ['-0', '0'],
      ['-0.00', '0'],
      ['1e3', '1000'],
      ['1.095e-05', '0.00001095'],
      [1.095e-5, '0.00001095'],
      // A zero of 128 bits, as some APIs print it.
      ['0E-6176', '0'],
      ['-0.000e+6111', '0'],
      [0.1, '0.1'],
      [-3, '-3'],
      [-0, '0'],
    ];
    for (const [input, printed] of ways) assert.equal(parseMoney(input), printed, String(input));
  });

  test('is nothing that is no finite decimal', () => {
    const inputs = [
      '',
      ' ',
      '1,5',
      '+1',
      '.5',
      '1.',
      '0x10',
      'NaN',
      'Infinity',
      '1e999',
      '1e61',
      '٣',
      '1_000',
    ];
    for (const input of [...inputs, '9'.repeat(200), NaN, Infinity, -Infinity]) {
      assert.equal(parseMoney(input), null, String(input));
    }
  });

  test('is read and printed without loss', () => {
    fc.assert(
      fc.property(amounts, ({ text }) => {
        const printed = money(text);
        assert.equal(parseMoney(printed), printed);
        assert.equal(compareMoney(printed, money(`${text}${text.includes('.') ? '000' : '.000'}`)), 0);
      }),
    );
  });

  test('sums to the same in any order and grouping, exactly', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 30 }), fc.nat(), fc.nat(), (list, turn, cut) => {
        const values = list.map(({ text }) => money(text));
        const exact = list.reduce((sum, { atto }) => sum + atto, 0n);
        const at = values.length === 0 ? 0 : turn % values.length;
        const turned = [...values.slice(at), ...values.slice(0, at)].reverse();
        const middle = values.length === 0 ? 0 : cut % values.length;
        const grouped = sumMoney([sumMoney(values.slice(0, middle)), sumMoney(values.slice(middle))]);
        assert.equal(sumMoney(turned), sumMoney(values));
        assert.equal(grouped, sumMoney(values));
        assert.equal(compareMoney(sumMoney(values), money(`${exact}e-18`)), 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not drift where doubles do', () => {
    assert.equal(sumMoney(Array.from({ length: 10_000 }, () => '0.0004' as const)), '4');
    assert.equal(sumMoney(['0.1', '0.2']), '0.3');
    assert.equal(sumMoney([]), '0');
  });

  test('compares and subtracts beyond what a double can tell apart', () => {
    assert.equal(compareMoney('90071992547409930.1', '90071992547409930.2'), -1);
    assert.equal(compareMoney('-1', '-2'), 1);
    assert.equal(subtractMoney('1', '1.000000000000000001'), '-0.000000000000000001');
    assert.equal(absoluteMoney('-0.5'), '0.5');
  });
});
