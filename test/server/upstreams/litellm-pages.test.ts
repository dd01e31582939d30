import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createConsumptionHandler } from '../../../src/server/index.js';
import { litellmSource } from '../../../src/server/litellm.js';

const USERS = '/user/daily/activity';
const LONGEST = 1000;

/**
 * A proxy without `aggregated` that has so many rows of a day, each of one token, the newest first: those that come in have ten. Before its answer to
 * each question for a long page, so many rows as the list says come in.
 */
function proxy(count: number, comingIn: readonly number[]) {
  const rows = Array.from({ length: count }, () => 1);
  const asked: string[] = [];
  let longPages = 0;
  const fetch: typeof globalThis.fetch = async input => {
    const { pathname, searchParams } = new URL(String(input));
    if (pathname !== USERS) return Response.json({}, { status: 404 });
    const page = Number(searchParams.get('page'));
    const size = Number(searchParams.get('page_size'));
    const added = size === LONGEST ? (comingIn[longPages++] ?? 0) : 0;
    rows.unshift(...Array.from({ length: added }, () => 10));
    asked.push(`${page} of ${size}`);
    const tokens = rows.slice((page - 1) * size, page * size).reduce((sum, row) => sum + row, 0);
    const metrics = { spend: 0, prompt_tokens: tokens, completion_tokens: 0 };
    const total_pages = Math.ceil(rows.length / size);
    return Response.json({
      results: [{ date: '2025-02-03', metrics, breakdown: { entities: { ada: { metrics, metadata: {} } } } }],
      metadata: { page, total_pages, has_more: page < total_pages },
    });
  };
  const handler = createConsumptionHandler({
    source: litellmSource({
      baseUrl: 'https://litellm.example',
      credentials: () => ({ apiKey: 'sk-1' }),
      fetch,
    }),
    authorize: () => ({ organization: 'acme' }),
    now: () => new Date('2025-03-01T00:00:00Z'),
    onError: () => {},
  });
  return {
    asked,
    report: async () => {
      const response = await handler(new Request('http://localhost/?month=2025-02'));
      return (await response.json()) as { code?: string; totals?: { total_tokens: number } };
    },
  };
}

describe('pages of LiteLLM that are read while rows come in', () => {
  test('are read once where nothing comes in', async () => {
    const { report, asked } = proxy(2_500, []);
    assert.equal((await report()).totals?.total_tokens, 2_500);
    assert.equal(asked.filter(page => page === `3 of ${LONGEST}`).length, 1);
  });

  test('are not counted where there is one alone', async () => {
    const { report, asked } = proxy(LONGEST, []);
    assert.equal((await report()).totals?.total_tokens, LONGEST);
    assert.ok(!asked.slice(2).includes('1 of 1'), asked.join());
  });

  // The first page is read to learn that there are more; then all of them are.
  for (const [what, comingIn] of [
    ['so that there is a page more', [0, 0, 0, 600]],
    ['without there being a page more', [0, 0, 1]],
    ['before the last page', [0, 0, 0, 1]],
  ] as const) {
    test(`are read again, ${what}`, async () => {
      const { report } = proxy(2_500, comingIn);
      const added = comingIn.reduce<number>((sum, count) => sum + count, 0);
      assert.equal((await report()).totals?.total_tokens, 2_500 + added * 10);
    });
  }

  test('may have grown since it was known that there are several', async () => {
    const { report } = proxy(2_500, [0, 1]);
    assert.equal((await report()).totals?.total_tokens, 2_510);
  });

  for (const rows of [1, 600]) {
    test(`are refused where ${rows} come in again and again: a sum over them would be a wrong total`, async () => {
      const { report } = proxy(
        2_500,
        Array.from({ length: 100 }, () => rows),
      );
      assert.equal((await report()).code, 'upstream_invalid');
    });
  }
});
