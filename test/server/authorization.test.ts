import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CANARY } from '../../scripts/testing/canary.js';
import type { DuckDBSource } from '../../src/server/duckdb.js';
import { createConsumptionHandler, type Authorize } from '../../src/server/index.js';
import { call, counting, handlerOf, request, storeOf } from './support.js';

let source: DuckDBSource;
before(async () => {
  source = await storeOf([call({ id: '1' }), call({ id: '2', time: '2025-01-10T10:00:00Z' })]);
});
after(() => source.close());

describe('authorisation', () => {
  test('is required when the handler is made', () => {
    const options = { source } as unknown as Parameters<typeof createConsumptionHandler>[0];
    assert.throws(() => createConsumptionHandler(options), TypeError);
  });

  const outcomes: [what: string, decision: unknown, status: number][] = [
    ['an organisation', { organization: 'acme' }, 200],
    ['null', null, 401],
    ['undefined', undefined, 403],
    ['true', true, 403],
    ['false', false, 403],
    ['the name alone', 'acme', 403],
    ['an empty object', {}, 403],
    ['an empty name', { organization: '' }, 403],
    ['a name that is none', { organization: 7 }, 403],
    ['a list', ['acme'], 403],
    ['a function', () => ({ organization: 'acme' }), 403],
    ['a response', new Response('ask your admin', { status: 418 }), 418],
  ];
  for (const [what, decision, status] of outcomes) {
    test(`that gives ${what} is answered ${status}`, async () => {
      const watched = counting(source);
      const handler = handlerOf(watched, { authorize: (async () => decision) as Authorize });
      assert.equal((await handler(request())).status, status);
      assert.equal(watched.asked(), status === 200 ? 1 : 0);
    });
  }

  test('that throws is answered 500, without what it said', async () => {
    const errors: unknown[] = [];
    const handler = handlerOf(source, {
      authorize: () => {
        throw new Error('session store password hunter2');
      },
      onError: error => errors.push(error),
    });
    const response = await handler(request());
    const body = await response.text();
    assert.equal(response.status, 500);
    assert.ok(!body.includes('hunter2'));
    assert.equal(errors.length, 1);
  });

  test('may give one and the same response every time, and one that is used up still refuses', async () => {
    const refusal = new Response('ask your admin', { status: 418, headers: { 'x-host': 'yes' } });
    const handler = handlerOf(source, { authorize: () => refusal });
    for (let time = 0; time < 3; time += 1) {
      const response = await handler(request());
      assert.deepEqual([response.status, response.headers.get('x-host')], [418, 'yes']);
      assert.equal(await response.text(), 'ask your admin');
    }
    await refusal.text();
    const problem = await handler(request());
    assert.equal(problem.status, 403);
    assert.match(await problem.text(), /"code":"forbidden"/);
  });

  test('comes before the method and the parameters are looked at', async () => {
    const handler = handlerOf(source, { authorize: () => null });
    assert.equal((await handler(request('month=nonsense', { method: 'POST' }))).status, 401);
  });

  test('sees the request, whose address decides nothing else', async () => {
    const handler = handlerOf(source, {
      authorize: ({ headers }) =>
        headers.get('authorization') === `Bearer ${CANARY}` ? { organization: 'acme' } : null,
    });
    const signedIn = {
      headers: { authorization: `Bearer ${CANARY}`, host: 'evil', 'x-forwarded-host': 'evil' },
    };
    for (const path of ['/', '//evil', '/api/../x', '/%2e%2e/', '/api#x']) {
      const address = `http://localhost${path}?month=2025-02`;
      assert.equal((await handler(new Request(address))).status, 401);
    }
    const answers = await Promise.all(
      ['http://a.example/x?month=2025-02', 'https://b.example//y?month=2025-02'].map(async address =>
        (await handler(new Request(address, signedIn))).text(),
      ),
    );
    assert.equal(answers[0], answers[1]);
  });
});
