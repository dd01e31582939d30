import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sharesOf, sumAmounts, toAmount, type Amount } from '../../src/model/amount.js';

describe('a field of the document', () => {
  const cases: [string, Amount | number | null | undefined, Amount | null][] = [
    ['of money is an amount as it stands', '1509.645', '1509.645'],
    ['of tokens is an exact amount', 40_800_000, '40800000'],
    ['that prints with an exponent is written out', 1e-7, '0.0000001'],
    ['of zero is zero', 0, '0'],
    ['of null is not known', null, null],
    ['that is not there is not known', undefined, null],
  ];
  for (const [name, value, amount] of cases) test(name, () => assert.equal(toAmount(value), amount));
});

describe('a sum of amounts', () => {
  const cases: [string, (Amount | null)[], Amount | null][] = [
    ['is exact where doubles are not', ['0.1', '0.2'], '0.3'],
    ['keeps a cent beside a fortune', ['100000000000000000000', '0.01'], '100000000000000000000.01'],
    ['takes a credit off', ['10', '-10.5'], '-0.5'],
    ['of nothing is zero', [], '0'],
    ['with an unknown part is not known', ['1', null, '2'], null],
  ];
  for (const [name, amounts, sum] of cases) test(name, () => assert.equal(sumAmounts(amounts), sum));
});

describe('shares', () => {
  const cases: [string, (Amount | null)[], (number | null)[]][] = [
    ['are of the sum', ['1', '3'], [0.25, 0.75]],
    ['may be nothing', ['0', '5'], [0, 1]],
    ['are not told of nothing', ['0', '0'], [null, null]],
    ['are not told where signs are mixed', ['120', '-20'], [null, null]],
    ['are not told of credits', ['-1', '-3'], [null, null]],
    ['are not told where a part is unknown', ['1', null], [null, null]],
    ['of no amounts are none', [], []],
  ];
  for (const [name, amounts, shares] of cases) test(name, () => assert.deepEqual(sharesOf(amounts), shares));

  test('are never more than the whole, and add up to it', () => {
    const amount = fc.tuple(fc.nat(), fc.nat(20)).map(([units, scale]) => toAmount(units / 10 ** scale));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), amounts => {
        const shares = sharesOf(amounts).filter(share => share !== null);
        fc.pre(shares.length > 0);
        assert.ok(shares.every(share => share >= 0 && share <= 1));
        assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
      }),
    );
  });
});
