import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayIn, parseMoney, type Money } from '../../src/contract/index.js';
import { sumAmounts } from '../../src/model/amount.js';
import { dailyUsage } from '../../src/model/daily.js';
import { hiddenAmong, singleOut, toggleSeries } from '../../src/model/hidden-series.js';
import { modelOf, reportOf } from './small-report.js';

const money = fc
  .tuple(fc.integer(), fc.nat(12))
  .map(([units, scale]) => parseMoney(`${units}e-${scale}`) as Money);
const rows = fc.array(
  fc.record({
    date: fc.integer({ min: 1, max: 28 }).map(day => dayIn('2025-02', day)),
    agent_type: fc.constantFrom(null, 'other', '__proto__', ...'abcdefg'),
    cost: money,
    total_tokens: fc.nat(1e9),
  }),
  { minLength: 1, maxLength: 60 },
);
const keys = fc.array(
  fc.constantFrom('other', 'unassigned', 'type:other', 'type:__proto__', 'type:gone', ...'abcdefg'),
);
const hiddenKeys = keys.map(list => list.map(key => (key.length === 1 ? `type:${key}` : key)));

const usageOf = (daily: typeof rows extends fc.Arbitrary<infer Rows> ? Rows : never, hidden?: string[]) =>
  modelOf(dailyUsage(reportOf({ daily }), 'cost', hidden));

describe('whatever is hidden', () => {
  test('totals are the exact sums of the series that are shown, and of at least one', () => {
    fc.assert(
      fc.property(rows, hiddenKeys, (daily, hidden) => {
        const { series, totals, total, days } = usageOf(daily, hidden);
        const shown = series.filter(one => !one.hidden);
        assert.ok(shown.length > 0);
        assert.equal(total, sumAmounts(shown.map(one => one.total)));
        assert.equal(total, sumAmounts(shown.flatMap(({ amounts }) => amounts)));
        assert.deepEqual(
          totals,
          days.map((_, day) => sumAmounts(shown.map(({ amounts }) => amounts[day] ?? null))),
        );
      }),
    );
  });

  test('all series stay listed, with their own figures, in their order', () => {
    fc.assert(
      fc.property(rows, hiddenKeys, (daily, hidden) => {
        const bare = (list: ReturnType<typeof usageOf>['series']) => list.map(one => ({ ...one, hidden: 0 }));
        assert.deepEqual(bare(usageOf(daily, hidden).series), bare(usageOf(daily).series));
      }),
    );
  });

  test('what is told of the days is so of those that are shown: peak, largest and its share', () => {
    fc.assert(
      fc.property(rows, hiddenKeys, (daily, hidden) => {
        const { peak, largest, totals } = usageOf(daily, hidden);
        assert.equal(peak === null ? 0 : Number(peak.amount), Math.max(0, ...totals.map(Number)));
        assert.ok(largest === null || (!largest.series.hidden && largest.share > 0 && largest.share <= 1));
      }),
    );
  });

  test('what the report does not have is kept through every step', () => {
    fc.assert(
      fc.property(rows, hiddenKeys, fc.nat(), fc.boolean(), (daily, hidden, place, alone) => {
        const { series } = usageOf(daily, hidden);
        const key = series[place % series.length]?.key ?? '';
        const next = (alone ? singleOut : toggleSeries)(series, hidden, key);
        const absent = (list: string[]) => new Set(list.filter(one => !series.some(s => s.key === one)));
        assert.deepEqual(absent(next), absent(hidden));
        assert.equal(new Set(next).size, next.length);
      }),
    );
  });
});

describe('a step', () => {
  const seriesWith = (hidden: string[]) => {
    const series = ['a', 'b', 'c'].map(key => ({ key }));
    const effective = hiddenAmong(series, hidden);
    return series.map(({ key }) => ({ key, hidden: effective.has(key) }));
  };
  const toggle = (hidden: string[], key: string) => toggleSeries(seriesWith(hidden), hidden, key);
  const alone = (hidden: string[], key: string) => singleOut(seriesWith(hidden), hidden, key);

  const cases: [string, string[], string[]][] = [
    ['hides what is shown', toggle([], 'b'), ['b']],
    ['shows what is hidden', toggle(['b', 'c'], 'b'), ['c']],
    ['that hides the last one brings all back', toggle(['b', 'c'], 'a'), []],
    ['from all hidden, which shows all, hides one', toggle(['a', 'b', 'c'], 'a'), ['a']],
    ['singles out what is shown', alone(['c'], 'a'), ['b', 'c']],
    ['singles out what is hidden', alone(['c'], 'c'), ['a', 'b']],
    ['that singles out once more brings all back', alone(['b', 'c'], 'a'), []],
  ];
  for (const [name, next, expected] of cases) test(name, () => assert.deepEqual(next, expected));
});
