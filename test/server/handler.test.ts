import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CANARY } from '../../scripts/testing/canary.js';
import type { Problem } from '../../src/contract/index.js';
import type { DuckDBSource } from '../../src/server/duckdb.js';
import { SourceError, type ConsumptionSource } from '../../src/server/index.js';
import { AFTER, call, counting, handlerOf, request, storeOf } from './support.js';

let source: DuckDBSource;
before(async () => {
  source = await storeOf([call({ id: '1' }), call({ id: '2', time: '2025-01-10T10:00:00Z' })]);
});
after(() => source.close());

const problemOf = async (response: Response) => (await response.json()) as Problem;

describe('every answer', () => {
  const answers: [what: string, status: number, ask: () => Promise<Response>][] = [
    ['a report', 200, () => handlerOf(source)(request())],
    [
      'nothing new',
      304,
      async () => {
        const etag = (await handlerOf(source)(request())).headers.get('etag') ?? '';
        return handlerOf(source)(request('', { headers: { 'if-none-match': `"other", W/${etag}` } }));
      },
    ],
    ['a wrong parameter', 400, () => handlerOf(source)(request('top=x'))],
    ['nobody signed in', 401, () => handlerOf(source, { authorize: () => null })(request())],
    ['somebody else', 403, () => handlerOf(source, { authorize: (() => 1) as never })(request())],
    ['another method', 405, () => handlerOf(source)(request('', { method: 'DELETE' }))],
    ['a failure', 500, () => handlerOf(failing(new Error('x')), { onError: () => {} })(request())],
  ];
  for (const [what, status, answer] of answers) {
    test(`for ${what} carries the headers that keep figures private`, async () => {
      const response = await answer();
      assert.equal(response.status, status);
      assert.equal(response.headers.get('cache-control'), 'private, no-cache');
      assert.equal(response.headers.get('vary'), 'Authorization, Cookie');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(
        response.headers.get('content-security-policy'),
        "default-src 'none'; frame-ancestors 'none'",
      );
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      if (status === 405) assert.equal(response.headers.get('allow'), 'GET');
      if (status === 304) assert.equal(await response.text(), '');
    });
  }

  test('has an entity tag of its exact bytes', async () => {
    const tag = async (query: string) => (await handlerOf(source)(request(query))).headers.get('etag');
    assert.match((await tag('month=2025-02')) ?? '', /^"[0-9a-f]{64}"$/);
    assert.equal(await tag('month=2025-02'), await tag(''));
    assert.notEqual(await tag('month=2025-02'), await tag('month=2025-01'));
  });
});

function failing(error: Error): ConsumptionSource {
  return { describe: () => Promise.reject(error), month: () => Promise.reject(error) };
}

describe('a source that fails', () => {
  test('is answered 500 without its words, and told to the log', async () => {
    const errors: unknown[] = [];
    const error = new Error(`Catalog Error: table usage, key ${CANARY}`);
    const response = await handlerOf(failing(error), { onError: e => errors.push(e) })(request());
    const problem = await problemOf(response);
    assert.equal(problem.code, 'internal');
    assert.ok(!JSON.stringify(problem).includes(CANARY));
    assert.deepEqual(errors, [error]);
  });

  test('may choose the code and when to ask again', async () => {
    const error = new SourceError('upstream_rate_limited', `key ${CANARY}`, { retryAfter: 30 });
    const response = await handlerOf(failing(error), { onError: () => {} })(request());
    const problem = await problemOf(response);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '30');
    assert.equal(problem.code, 'upstream_rate_limited');
    assert.ok(!JSON.stringify(problem).includes(CANARY));
  });

  test('that tells what is not of the contract is answered 500', async () => {
    const usage = await source.month({
      organization: 'acme',
      month: '2025-02',
      days: null,
      timezone: 'UTC',
      now: AFTER,
      top: 5,
      models: 5,
      detail: 'full',
    });
    const lying: ConsumptionSource = {
      describe: scope => source.describe(scope),
      month: async () => ({ ...usage, totals: { ...usage.totals, total_tokens: 0.5 } }),
    };
    assert.equal((await handlerOf(lying, { onError: () => {} })(request())).status, 500);
  });

  test('and a log that fails too still get their answer', async () => {
    const handler = handlerOf(failing(new Error('x')), {
      onError: () => {
        throw new Error('disk full');
      },
    });
    assert.equal((await handler(request())).status, 500);
  });
});

describe('identical questions at one time', () => {
  test('are worked on once, and asked anew later', async () => {
    const watched = counting(source);
    const handler = handlerOf(watched);
    const queries = [
      'month=2025-02',
      'top=5&month=2025-02',
      'month=2025-02&timezone=UTC',
      'month=2025-02&x=1',
    ];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => handler(request(queries[index % queries.length]))),
    );
    const bodies = new Set(await Promise.all(answers.map(answer => answer.text())));
    assert.equal(bodies.size, 1);
    assert.equal(watched.asked(), 1);
    await handler(request('month=2025-02'));
    assert.equal(watched.asked(), 2);
  });

  test('of two organisations are never one', async () => {
    const both = await storeOf([
      ...Array.from({ length: 3 }, () => call({ organization_id: 'left', cost: '1' })),
      call({ organization_id: 'right', cost: '50' }),
    ]);
    const handler = handlerOf(both, {
      authorize: ({ headers }) => ({ organization: headers.get('x-organization') ?? '' }),
    });
    const organizations = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 'right' : 'left'));
    const costs = await Promise.all(
      organizations.map(async organization => {
        const response = await handler(
          request('month=2025-02', { headers: { 'x-organization': organization } }),
        );
        const report = (await response.json()) as { totals: { cost: string } };
        return report.totals.cost;
      }),
    );
    assert.deepEqual(
      costs,
      organizations.map(organization => (organization === 'right' ? '50' : '3')),
    );
    await both.close();
  });

  test('that fail are not remembered', async () => {
    let fails = true;
    const flaky: ConsumptionSource = {
      describe: scope => (fails ? Promise.reject(new Error('x')) : source.describe(scope)),
      month: question => source.month(question),
    };
    const handler = handlerOf(flaky, { onError: () => {} });
    assert.equal((await handler(request())).status, 500);
    fails = false;
    assert.equal((await handler(request())).status, 200);
  });
});
