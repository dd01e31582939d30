import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseMoney, type Money } from '../../src/contract/index.js';
import { costPerMillion } from '../../src/model/cost-per-million.js';

describe('what a million tokens cost', () => {
  const cases: [string, Money | null, Money | null, string | null][] = [
    ['is the cost of a million', '2.5', '1000000', '2.5'],
    ['is a ratio', '1', '3000000', '0.333333333333'],
    ['of one token is a million times its price', '0.000002', '1', '2'],
    ['is nothing where it cost nothing', '0', '5', '0'],
    ['may be a credit', '-0.5', '250000', '-2'],
    ['keeps digits that a double would lose', '90071992547409.93', '1000000', '90071992547409.93'],
    ['is not known of no tokens', '5', '0', null],
    ['is not known without a cost', null, '5', null],
    ['is not known without a count', '5', null, null],
  ];
  for (const [name, cost, tokens, expected] of cases)
    test(name, () => assert.equal(costPerMillion(cost, tokens), expected));

  test('times the tokens is the cost again', () => {
    const amount = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.nat(6))
      .map(([units, scale]) => parseMoney(`${units}e-${scale}`) as Money);
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 1e9 }), (cost, tokens) => {
        const price = Number(costPerMillion(cost, `${tokens}`));
        assert.ok(Math.abs((price * tokens) / 1e6 / Number(cost) - 1) < 1e-5 || price < 1e-6);
      }),
    );
  });
});
