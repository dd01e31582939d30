import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseMoney, subtractMoney, sumMoney, type Money } from '../../src/contract/index.js';
import { changeSplit } from '../../src/model/change-split.js';
import { roundToSum } from '../../src/model/exact-parts.js';
import { reportOf } from './small-report.js';

interface Use {
  readonly cost: Money;
  readonly total_tokens: number;
}
interface Models {
  readonly items: readonly (Use & { readonly id: string })[];
  readonly other?: (Use & { readonly count: number }) | null;
  readonly unassigned?: Use | null;
}

const decimal = (units: number | bigint, digits: number) => parseMoney(`${units}e-${digits}`) as Money;
const split = (before: Models, now: Models, totals: readonly [Money | null, Money | null] = [null, null]) =>
  changeSplit(
    reportOf({
      totals: { cost: totals[1] },
      models: { ...now, items: [...now.items] },
      previous: {
        month: '2025-01',
        totals: { cost: totals[0] },
        models: { ...before, items: [...before.items] },
      },
    }),
  );

/** Credits, charges without tokens and free models among them. */
const use = fc
  .tuple(fc.integer(), fc.nat(9), fc.oneof(fc.nat(9), fc.nat(1e12)))
  .map(([units, digits, total_tokens]): Use => ({ cost: decimal(units, digits), total_tokens }));
const item = fc
  .tuple(use, fc.constantFrom('__proto__', 'rest', 'unassigned', ...'abcde'))
  .map(([one, id]) => ({ ...one, id }));
const models: fc.Arbitrary<Models> = fc.record({
  items: fc.array(item, { maxLength: 8 }),
  other: fc.option(use.map(one => ({ ...one, count: 2 }))),
  unassigned: fc.option(use),
});
const costOf = ({ items, other, unassigned }: Models) =>
  sumMoney([...items, other, unassigned].flatMap(part => (part ? [part.cost] : [])));
const tokensOf = ({ items, other, unassigned }: Models) =>
  [...items, other, unassigned].reduce((sum, part) => sum + (part?.total_tokens ?? 0), 0);
const money = use.map(({ cost }) => cost);

describe('whatever two months used', () => {
  test('the parts add up to the change, to the last digit', () => {
    fc.assert(
      fc.property(models, models, money, money, (before, now, first, second) => {
        const parts = split(before, now, [first, second]);
        if (parts === null) return assert.equal(tokensOf(before), 0);
        const change = subtractMoney(costOf(now), costOf(before));
        assert.equal(sumMoney([parts.volume, parts.mix, parts.price]), change);
        assert.equal(parts.models, change);
        assert.equal(sumMoney([change, parts.services as Money]), subtractMoney(second, first));
      }),
      { numRuns: 4000 },
    );
  });

  test('each part is what its formula says, but for the rounding', () => {
    const all = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdef'), before: use, now: use }), {
      selector: ({ id }) => id,
      minLength: 1,
    });
    fc.assert(
      fc.property(all, all => {
        const rows = all.filter(({ before, now }) => before.total_tokens > 0 && now.total_tokens > 0);
        fc.pre(rows.length > 0);
        const side = (name: 'before' | 'now') => ({ items: rows.map(row => ({ id: row.id, ...row[name] })) });
        const [v0, v1] = [tokensOf(side('before')), tokensOf(side('now'))];
        const numbers = rows.map(({ before, now }) => ({
          s0: before.total_tokens / v0,
          s1: now.total_tokens / v1,
          p0: Number(before.cost) / before.total_tokens,
          p1: Number(now.cost) / now.total_tokens,
        }));
        const sum = (part: (one: (typeof numbers)[number]) => number) =>
          numbers.reduce((total, one) => total + part(one), 0);
        const size = sum(
          ({ s0, s1, p0, p1 }) => Math.abs(p0) * (s0 * v0 + s1 * v1 + s0 * v1) + Math.abs(p1) * s1 * v1,
        );
        const near = (actual: Money | undefined, expected: number) =>
          assert.ok(
            Math.abs(Number(actual) - expected) <= 0.01 + size * 1e-9,
            `${actual} is not ${expected}`,
          );
        const { volume, mix, price } = split(side('before'), side('now')) ?? {};
        near(volume, (v1 - v0) * sum(({ s0, p0 }) => s0 * p0));
        near(mix, v1 * sum(({ s0, s1, p0 }) => (s1 - s0) * p0));
        near(price, v1 * sum(({ s1, p0, p1 }) => s1 * (p1 - p0)));
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of rows, and how a model is split among them, change nothing', () => {
    const shuffled = models.chain(now =>
      fc.tuple(fc.constant(now), fc.shuffledSubarray([...now.items], { minLength: now.items.length })),
    );
    fc.assert(
      fc.property(models, shuffled, (before, [now, items]) => {
        const nothing = items.map(({ id }) => ({ id, cost: '0' as const, total_tokens: 0 }));
        assert.deepEqual(split(before, { ...now, items: [...nothing, ...items] }), split(before, now));
      }),
      { numRuns: 500 },
    );
  });
});

describe('one change alone lands whole in its part:', () => {
  /** Models with a whole number of units for a token, so that any number of tokens has an exact cost. */
  const priced = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefgh'),
      price: fc.integer({ min: 0, max: 1e6 }),
      tokens: fc.integer({ min: 1, max: 1e9 }),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  type Priced = { readonly id: string; readonly price: number; readonly tokens: number };
  const monthOf = (rows: readonly Priced[], isCut: boolean): Models => {
    const items = rows.map(({ id, price, tokens }) => ({
      id,
      cost: decimal(BigInt(price) * BigInt(tokens), 9),
      total_tokens: tokens,
    }));
    const [rest, ...named] = items;
    return isCut && rest ? { items: named, other: { ...rest, count: 1 } } : { items };
  };
  const whole = (before: Models, now: Models, part: 'volume' | 'mix' | 'price') => {
    const change = subtractMoney(costOf(now), costOf(before));
    const { volume, mix, price } = split(before, now) ?? {};
    assert.deepEqual({ volume, mix, price }, { volume: '0', mix: '0', price: '0', [part]: change });
  };
  const runs = { numRuns: 1000 };

  test('volume, where every model is used by the same factor more or less', () => {
    fc.assert(
      fc.property(
        priced,
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.boolean(),
        (rows, now, before, isCut) => {
          const times = (factor: number) =>
            monthOf(
              rows.map(row => ({ ...row, tokens: row.tokens * factor })),
              isCut,
            );
          whole(times(before), times(now), 'volume');
        },
      ),
      runs,
    );
  });

  test('mix, where the same number of tokens is used of other models', () => {
    fc.assert(
      fc.property(priced, fc.array(fc.nat(1e6), { minLength: 8, maxLength: 8 }), (rows, moved) => {
        let tokens = rows.reduce((sum, row) => sum + row.tokens, 0);
        const others = rows.map((row, index) => {
          const used = index === rows.length - 1 ? tokens : Math.min(tokens, moved[index] ?? 0);
          tokens -= used;
          return { ...row, tokens: used };
        });
        whole(monthOf(rows, false), monthOf(others, false), 'mix');
      }),
      runs,
    );
  });

  test('mix, where models come and go', () => {
    fc.assert(
      fc.property(priced, rows => {
        const renamed = rows.map(row => ({ ...row, id: `${row.id}2`, price: row.price + 1 }));
        whole(monthOf(rows, false), monthOf(renamed, false), 'mix');
      }),
      { numRuns: 500 },
    );
  });

  test('price, where only prices change', () => {
    fc.assert(
      fc.property(
        priced,
        fc.array(fc.nat(1e6), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (rows, prices, isCut) => {
          const repriced = rows.map((row, index) => ({ ...row, price: prices[index] ?? 0 }));
          whole(monthOf(rows, isCut), monthOf(repriced, isCut), 'price');
        },
      ),
      runs,
    );
  });
});

describe('rounding to the same sum', () => {
  test('moves no part by a whole unit, and none that is whole', () => {
    const parts = fc.tuple(fc.array(fc.bigInt(-1000n, 1000n), { minLength: 1 }), fc.bigInt(1n, 50n));
    fc.assert(
      fc.property(parts, ([some, denominator]) => {
        const sum = some.reduce((total, part) => total + part, 0n);
        const numerators = [...some, (sum / denominator + 1n) * denominator - sum];
        const rounded = roundToSum(numerators, denominator);
        assert.equal(
          rounded.reduce((total, part) => total + part, 0n),
          sum / denominator + 1n,
        );
        numerators.forEach((numerator, index) => {
          const moved = (rounded[index] ?? 0n) * denominator - numerator;
          assert.ok(-denominator < moved && moved < denominator);
          if (numerator % denominator === 0n) assert.equal(moved, 0n);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
