import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bars, splitBar, type Bar } from '../../src/charts/bars.js';
import { anyValue, value } from './values.js';

const bar = (start: number, length: number): Bar => ({ start, length });

describe('bars', () => {
  const cases: [string, (number | null)[], (Bar | null)[]][] = [
    ['of no values are none', [], []],
    ['start at zero, the largest fills its row', [8, 4, 1], [bar(0, 100), bar(0, 50), bar(0, 12.5)]],
    ['of unknown values are none, and change no other', [8, null, 4], [bar(0, 100), null, bar(0, 50)]],
    ['that are all unknown are none', [null, null], [null, null]],
    ['of zeros have no length', [0, 0], [bar(0, 0), bar(0, 0)]],
    ['of credits end at zero, which moves inwards', [30, -10], [bar(25, 75), bar(0, 25)]],
    ['of nothing but credits end at the end of the row', [-10, -5], [bar(0, 100), bar(50, 50)]],
    ['of zero beside a credit start at the zero line', [0, -10, 10], [bar(50, 0), bar(0, 50), bar(50, 50)]],
    ['of what is tiny beside a giant stay tiny', [1e9, 1], [bar(0, 100), bar(0, 0)]],
  ];
  for (const [name, values, expected] of cases) test(name, () => assert.deepEqual(bars(values), expected));

  test('stay within their row, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyValue)), values => {
        for (const [index, one] of bars(values).entries()) {
          assert.equal(one === null, values[index] === null);
          if (one) assert.ok(one.start >= 0 && one.length >= 0 && one.start + one.length <= 100.01);
        }
      }),
    );
  });

  test('grow with their values', () => {
    fc.assert(
      fc.property(fc.array(value.map(Math.abs), { minLength: 2 }), values => {
        const sorted = values.toSorted((a, b) => a - b);
        const lengths = bars(sorted).map(one => one?.length ?? NaN);
        assert.ok(lengths.every((length, index) => index === 0 || length >= (lengths[index - 1] ?? 0)));
      }),
    );
  });
});

describe('the parts of a bar', () => {
  const cases: [string, Bar, number[], Bar[]][] = [
    ['lie end to end', bar(0, 80), [1, 2, 1], [bar(0, 20), bar(20, 40), bar(60, 20)]],
    ['start where the bar starts', bar(25, 50), [1, 1], [bar(25, 25), bar(50, 25)]],
    ['of thirds leave no gap', bar(0, 100), [1, 1, 1], [bar(0, 33.33), bar(33.33, 33.34), bar(66.67, 33.33)]],
    ['may be nothing', bar(0, 60), [0, 3, 0], [bar(0, 0), bar(0, 60), bar(60, 0)]],
    ['are not told apart where signs are mixed', bar(0, 60), [3, -1], [bar(0, 60)]],
    ['are not told apart where all are zero', bar(0, 60), [0, 0], [bar(0, 60)]],
    ['are not told apart where there are none', bar(0, 60), [], [bar(0, 60)]],
  ];
  for (const [name, whole, parts, expected] of cases)
    test(name, () => assert.deepEqual(splitBar(whole, parts), expected));

  test('touch each other and end where the bar ends', () => {
    const counts = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
    const ends = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(counts, ends, (parts, [from = 0, to = 0]) => {
        let reached = from / 100;
        for (const { start, length } of splitBar(bar(from / 100, (to - from) / 100), parts)) {
          assert.ok(Math.abs(start - reached) < 1e-9, `a gap at ${reached}`);
          assert.ok(length >= 0);
          reached = start + length;
        }
        assert.ok(Math.abs(reached - to / 100) < 1e-9, `ends at ${reached}`);
      }),
    );
  });
});
