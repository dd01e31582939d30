import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareMoney, parseMoney } from '../../src/contract/index.js';
import { sumAmounts, type Amount } from '../../src/model/amount.js';
import { ranking, type RankableSection } from '../../src/model/ranking.js';
import { modelOf } from './small-report.js';

const amount = fc
  .tuple(fc.integer(), fc.nat(12))
  .map(([units, scale]) => parseMoney(`${units}e-${scale}`) as Amount);

const items = fc.array(
  fc
    .record({ id: fc.constantFrom('__proto__', 'constructor', 'other', ...'abcdefgh'), cost: amount })
    .map(one => ({ ...one, name: one.id })),
  { minLength: 1, maxLength: 30 },
);
const section: fc.Arbitrary<RankableSection> = fc.record({
  items,
  other: fc.option(fc.record({ count: fc.integer({ min: 1, max: 999 }), cost: amount })),
  unassigned: fc.option(fc.record({ cost: amount })),
});
const limit = fc.integer({ min: 1, max: 12 });
const rank = (section: RankableSection, limit: number) => modelOf(ranking(section, 'cost', limit));

describe('whatever the rows of a section', () => {
  test('a ranking has their sum, to the last digit, wherever it is cut', () => {
    fc.assert(
      fc.property(section, limit, ({ items, other, unassigned = null }, limit) => {
        const { rows, totals } = rank({ items, other, unassigned }, limit);
        const parts = [...items, other, unassigned].filter(part => part !== null);
        const expected = sumAmounts(parts.map(part => part.cost as Amount));
        assert.equal(totals.cost, expected);
        assert.equal(sumAmounts(rows.map(({ cost }) => cost)), expected);
      }),
    );
  });

  test('it counts every thing once', () => {
    fc.assert(
      fc.property(section, limit, (section, limit) => {
        const { rows } = rank(section, limit);
        const counted = rows
          .filter(({ kind }) => kind !== 'unassigned')
          .reduce((sum, { count }) => sum + count, 0);
        assert.equal(counted, new Set(section.items.map(({ id }) => id)).size + (section.other?.count ?? 0));
        assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
        assert.ok(rows.length <= limit + 2);
      }),
    );
  });

  test('their order changes nothing', () => {
    const shuffled = section.chain(section =>
      fc.tuple(
        fc.constant(section),
        fc.shuffledSubarray([...section.items], {
          minLength: section.items.length,
          maxLength: section.items.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, limit, ([section, items], limit) =>
        assert.deepEqual(rank({ ...section, items }, limit), rank(section, limit)),
      ),
    );
  });

  test('none stands above a larger one', () => {
    fc.assert(
      fc.property(section, limit, (section, limit) => {
        const costs = rank(section, limit)
          .rows.filter(({ kind }) => kind === 'item')
          .map(({ cost }) => cost ?? '0');
        assert.ok(
          costs.every((cost, index) => index === 0 || compareMoney(costs[index - 1] ?? '0', cost) >= 0),
        );
      }),
    );
  });
});
