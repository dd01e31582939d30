import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paintOf } from '../../src/export/paint.js';

describe('a computed colour, as paint', () => {
  for (const [computed, opacity, paint] of [
    ['rgb(98, 89, 224)', 1, { color: '#6259e0', opacity: 1 }],
    ['rgba(0, 0, 0, 0.5)', 1, { color: '#000000', opacity: 0.5 }],
    ['rgba(255, 255, 255, 0.5)', 0.5, { color: '#ffffff', opacity: 0.25 }],
    ['color(srgb 1 0.5 0)', 1, { color: '#ff8000', opacity: 1 }],
    ['color(srgb 0 0 1 / 0.2)', 1, { color: '#0000ff', opacity: 0.2 }],
    ['color(srgb 1.2 -0.1 1e-7)', 1, { color: '#ff0000', opacity: 1 }],
    ['oklch(0.6 0.2 280)', 0.5, { color: 'oklch(0.6 0.2 280)', opacity: 0.5 }],
    ['rgba(0, 0, 0, 0)', 1, null],
    ['rgb(98, 89, 224)', 0, null],
    ['oklch(0.6 0.2 280)', 0, null],
    ['none', 1, null],
    ['', 1, null],
  ] as const) {
    test(`${computed || 'nothing'} at ${opacity}`, () => {
      assert.deepEqual(paintOf(computed, opacity), paint);
    });
  }
});
