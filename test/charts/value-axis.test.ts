import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { valueAxis } from '../../src/charts/value-axis.js';
import { anyValue, value } from './values.js';

const HEIGHT = 200;
const axisOf = (...values: number[]) => valueAxis(Math.min(...values), Math.max(...values), HEIGHT, 4);

describe('the domain of an axis', () => {
  const cases: [string, number[], [number, number]][] = [
    ['is rounded up to a tick', [0, 1509.645], [0, 2000]],
    ['starts at zero, however far the values are from it', [900, 1000], [0, 1000]],
    ['ends at zero when all values are credits', [-37, -12], [-40, 0]],
    ['reaches to both sides of zero when signs are mixed', [-50, 900], [-200, 1000]],
    ['is as small as the values', [0, 0.0004], [0, 0.0004]],
    ['ends on its ticks to the last digit', [-0.1, 0.4001], [-0.2, 0.6]],
    ['of a price of a token is not lost', [0, 1e-12], [0, 1e-12]],
    ['of an absurd amount is still one', [0, 1e21], [0, 1e21]],
    ['of nothing but zeros is nothing', [0, 0], [0, 0]],
  ];
  for (const [name, values, domain] of cases)
    test(name, () => assert.deepEqual(axisOf(...values).domain, domain));

  test('begins and ends with a tick, whatever the values', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { domain, ticks } = axisOf(a, b);
        assert.deepEqual(domain, [ticks[0], ticks.at(-1)]);
      }),
    );
  });

  test('covers zero and every value', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [from, to] = axisOf(a, b).domain;
        assert.ok(from <= Math.min(0, a, b) && to >= Math.max(0, a, b));
      }),
    );
  });
});

describe('the ticks of an axis', () => {
  test('are few, ascending, and zero is one of them', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { ticks } = axisOf(a, b);
        assert.ok(ticks.length <= 7, `${ticks.length} ticks`);
        assert.ok(ticks.length >= (a === 0 && b === 0 ? 1 : 3), `${ticks.length} ticks`);
        assert.ok(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0)));
        assert.ok(ticks.some(tick => Object.is(tick, 0)));
      }),
    );
  });

  test('are zero alone when everything is zero', () => assert.deepEqual(axisOf(0, 0).ticks, [0]));
});

describe('the position of a value', () => {
  const cases: [string, number[], number, number][] = [
    ['is the foot of the plot for zero', [0, 10], 0, HEIGHT],
    ['is the top for the end of the domain', [0, 10], 10, 0],
    ['is half-way for a half', [0, 10], 5, HEIGHT / 2],
    ['is the foot for zero when everything is zero, not the middle', [0, 0], 0, HEIGHT],
    ['is the top for zero when all values are below it', [-10, -2], 0, 0],
    ['is the foot for the lowest credit', [-10, -2], -10, HEIGHT],
  ];
  for (const [name, values, at, position] of cases)
    test(name, () => assert.equal(axisOf(...values).position(at), position));

  test('falls as the value grows and stays within the plot', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { position } = axisOf(a, b);
        const [low, high] = [position(Math.min(a, b)), position(Math.max(a, b))];
        assert.ok(low >= high && low <= HEIGHT && high >= 0, `${low} ${high}`);
      }),
    );
  });
});

test('no amount of a document makes an axis that is not a number', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const { domain, ticks, position } = axisOf(a, b);
      const numbers = [...domain, ...ticks, position(a), position(b), position(0)];
      assert.ok(numbers.every(Number.isFinite), String(numbers));
    }),
  );
});
