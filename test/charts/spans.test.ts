import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanAt } from '../../src/charts/spans.js';

const spans = [
  { start: 10, length: 10 },
  { start: 24, length: 10 },
  { start: 34, length: 10 },
];

for (const [position, index] of [
  [10, 0],
  [15, 0],
  [21, 0],
  [23, 1],
  [33.9, 1],
  [43, 2],
  [44, 2],
  [9.9, null],
  [44.1, null],
] as const) {
  test(`at ${position}, it is ${index === null ? 'none' : `span ${index}`}`, () => {
    assert.equal(spanAt(spans, position), index);
    assert.equal(
      spanAt(spans.toReversed(), position),
      index === null ? null : 2 - index,
      'from right to left',
    );
  });
}

test('where nothing is, nothing is meant', () => {
  assert.equal(spanAt([], 0), null);
});
