import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayIn, parseMoney, subtractMoney, type Money } from '../../src/contract/index.js';
import { sumAmounts } from '../../src/model/amount.js';
import { dailyUsage } from '../../src/model/daily.js';
import { modelOf, reportOf } from './small-report.js';

const money = fc
  .tuple(fc.integer(), fc.nat(12))
  .map(([units, scale]) => parseMoney(`${units}e-${scale}`) as Money);

const row = fc.record({
  date: fc.integer({ min: 1, max: 28 }).map(day => dayIn('2025-02', day)),
  agent_type: fc.constantFrom(null, 'api', 'web', '__proto__', 'constructor', ...'abcdef'),
  cost: money,
  total_tokens: fc.nat(1e9),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;
const rows = fc.array(row, { minLength: 1, maxLength: 60 });

const listed = [
  { id: 'web', name: 'Web' },
  { id: 'api', name: 'API' },
];
const usageOf = (daily: Row[], measure: 'cost' | 'total_tokens' = 'cost') =>
  modelOf(dailyUsage(reportOf({ daily, agent_types: listed }), measure));

/** The same usage in two rows. */
function split(one: Row, part: Money, tokens: number): Row[] {
  const first = Math.min(tokens, one.total_tokens);
  return [
    { ...one, cost: part, total_tokens: first },
    { ...one, cost: subtractMoney(one.cost, part), total_tokens: one.total_tokens - first },
  ];
}

describe('whatever the rows of a month', () => {
  test('its series, its days and its rows have the same sum, to the last digit', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('cost' as const, 'total_tokens' as const), (daily, measure) => {
        const { series, totals, total } = usageOf(daily, measure);
        const expected = sumAmounts(daily.map(one => parseMoney(one[measure])));
        assert.equal(sumAmounts(series.flatMap(({ amounts }) => amounts)), expected);
        assert.equal(sumAmounts(series.map(one => one.total)), expected);
        assert.equal(sumAmounts(totals), expected);
        assert.equal(total, expected);
      }),
    );
  });

  test('their order changes nothing', () => {
    const shuffled = rows.chain(daily =>
      fc.tuple(
        fc.constant(daily),
        fc.shuffledSubarray(daily, { minLength: daily.length, maxLength: daily.length }),
      ),
    );
    fc.assert(fc.property(shuffled, ([daily, other]) => assert.deepEqual(usageOf(other), usageOf(daily))));
  });

  test('it changes nothing how usage is split among them', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.tuple(money, fc.nat(1e9)), { minLength: 1 }), (daily, parts) => {
        const pieces = daily.flatMap((one, index) => {
          const [part, tokens] = parts[index % parts.length] ?? ['0' as Money, 0];
          return split(one, part, tokens);
        });
        assert.deepEqual(usageOf(pieces), usageOf(daily));
        assert.deepEqual(usageOf(pieces, 'total_tokens'), usageOf(daily, 'total_tokens'));
      }),
    );
  });

  test('there are at most seven series, each with a key of its own and a value for every day', () => {
    fc.assert(
      fc.property(rows, daily => {
        const { series } = usageOf(daily);
        assert.ok(series.length <= 7);
        assert.equal(new Set(series.map(({ key }) => key)).size, series.length);
        assert.ok(series.every(({ amounts }) => amounts.length === 28));
      }),
    );
  });

  test('what is told of them is so: no share above one, no day above the peak', () => {
    fc.assert(
      fc.property(rows, daily => {
        const { largest, peak, totals } = usageOf(daily);
        assert.ok(largest === null || (largest.share > 0 && largest.share <= 1));
        const highest = Math.max(...totals.map(Number));
        assert.equal(peak === null ? 0 : Number(peak.amount), Math.max(0, highest));
      }),
    );
  });
});
