import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareMoney, subtractMoney, sumMoney, type Money } from '../../src/contract/index.js';
import { fromUnits } from '../../src/model/exact-parts.js';
import { roundedParts } from '../../src/model/rounded-parts.js';

const cases: [name: string, exact: Money[], digits: number, parts: Money[], total: Money][] = [
  ['nothing to round', ['121.5', '-3.25', '0'], 2, ['121.5', '-3.25', '0'], '118.25'],
  ['halves that would each be raised', ['0.505', '0.505', '10'], 2, ['0.51', '0.5', '10'], '11.01'],
  ['parts that vanish', ['121.505', '0', '0.001'], 2, ['121.51', '0', '0'], '121.51'],
  ['no digits behind the point', ['18468.72', '0', '2.28', '0'], 0, ['18469', '0', '2', '0'], '18471'],
  ['a sum that is not whole itself', ['1.004', '1.004', '1.004'], 2, ['1', '1.01', '1'], '3.01'],
  [
    'what is smaller than the currency',
    ['0.0012345', '-0.0001', '0'],
    2,
    ['0.0012', '-0.0001', '0'],
    '0.0011',
  ],
  ['nothing at all', ['0', '0'], 2, ['0', '0'], '0'],
];

describe('parts, rounded to add up', () => {
  for (const [name, exact, digits, parts, total] of cases)
    test(name, () => {
      const shown = roundedParts(exact, digits);
      assert.deepEqual([shown?.parts, shown?.total], [parts, total]);
    });

  test('come to the difference of two rounded figures', () => {
    const shown = roundedParts(['-458.75', '121.506'], 2, { now: '1622.071', before: '1959.315' });
    assert.deepEqual([shown?.parts, shown?.total], [['-458.76', '121.51'], '-337.25']);
  });

  const money = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(units => fromUnits(units, 5)!);

  test('always do, each within one of the last digit, and zero stays zero', () => {
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(0, 2, 3),
        (exact, least) => {
          const { parts, total, digits } = roundedParts(exact, least)!;
          assert.equal(sumMoney(parts), total);
          const one = fromUnits(2n, digits)!;
          for (const [index, part] of exact.entries()) {
            const gap = subtractMoney(part, parts[index]!);
            assert.ok(compareMoney(gap.replace('-', '') as Money, one) < 0, `${part} as ${parts[index]}`);
            if (part === '0') assert.equal(parts[index], '0');
          }
        },
      ),
    );
  });
});
