import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureSize } from '../../scripts/measure-size.js';

describe('bundles stay within their budgets', async () => {
  for (const { what, gzip, gzipKilobytes } of await measureSize()) {
    it(`${what}: ≤ ${gzipKilobytes} kB`, () => {
      assert.ok(gzip > 1000, 'the bundle holds the elements');
      assert.ok(gzip <= gzipKilobytes * 1000, `${(gzip / 1000).toFixed(1)} kB after gzip`);
    });
  }
});
