import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pages } from '../../../src/server/upstream/pages.js';
import { UpstreamError } from '../../../src/server/upstream/upstream-error.js';

const collected = async (count: number, nextOf: (page: number) => string | null) => {
  const read: number[] = [];
  for await (const page of pages('upstream /list', async cursor => Number(cursor ?? 0), nextOf))
    read.push(page);
  assert.equal(read.length, count);
  return read;
};

describe('the pages of a list', () => {
  for (const count of [1, 2, 37, 5_000]) {
    test(`are read to the end: ${count}`, async () => {
      const read = await collected(count, page => (page + 1 < count ? String(page + 1) : null));
      assert.equal(read.at(-1), count - 1);
    });
  }

  test('that lead back to themselves are an error, not a sum', async () => {
    await assert.rejects(
      collected(0, page => String((page + 1) % 3)),
      (error: unknown) => error instanceof UpstreamError && /lead back/.test(error.message),
    );
    await assert.rejects(
      collected(0, () => 'same'),
      UpstreamError,
    );
  });

  test('without an end are an error', async () => {
    await assert.rejects(
      collected(0, page => String(page + 1)),
      /more than 10000 pages/,
    );
  });
});
