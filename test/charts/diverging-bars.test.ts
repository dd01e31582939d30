import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divergingBars } from '../../src/charts/diverging-bars.js';

test('bars leave the zero line to either side', () => {
  assert.deepEqual(divergingBars([30, -10, 0]), {
    zero: 25,
    bars: [
      { start: 25, length: 75 },
      { start: 0, length: 25 },
      { start: 25, length: 0 },
    ],
  });
});

test('without values below zero, it is at the start', () => {
  assert.equal(divergingBars([4, 8]).zero, 0);
});

test('where everything is zero, nothing is drawn', () => {
  assert.deepEqual(divergingBars([0, 0]).bars, [
    { start: 0, length: 0 },
    { start: 0, length: 0 },
  ]);
});
