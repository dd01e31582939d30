import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createConsumptionHandler, type LimitOptions } from '../../../src/server/index.js';
import { handlerOf, request } from '../support.js';
import { asking, busy, handClock, upstream } from './support.js';

describe('a limit', () => {
  test('is of the reports that are made for one organisation, and says when there is room again', async () => {
    const { source, asked } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { limit: { reports: 3, seconds: 60 }, clock });
    for (let time = 0; time < 3; time += 1) assert.equal((await ask()).status, 200);
    const refused = await ask();
    assert.deepEqual([refused.status, refused.code, refused.retryAfter], [429, 'rate_limited', '20']);
    assert.equal((await ask('', 'other')).status, 200);
    assert.equal(asked(), 4);
    pass(19);
    assert.equal((await ask()).retryAfter, '1');
    pass(1);
    assert.equal((await ask()).status, 200);
    assert.equal((await ask()).status, 429);
    pass(3600);
    const answers = [await ask(), await ask(), await ask(), await ask()];
    assert.deepEqual(
      answers.map(answer => answer.status),
      [200, 200, 200, 429],
    );
  });

  test('does not count what is kept, shared or not answered', async () => {
    const { source, asked } = upstream();
    let isIn = true;
    const told: unknown[] = [];
    const handler = handlerOf(source, {
      limit: { reports: 1, seconds: 60 },
      cache: {},
      authorize: () => (isIn ? { organization: 'acme' } : null),
      onError: error => told.push(error),
    });
    isIn = false;
    assert.equal((await handler(request())).status, 401);
    isIn = true;
    assert.equal((await handler(request('top=x'))).status, 400);
    const together = await Promise.all(Array.from({ length: 20 }, () => handler(request())));
    const later = await handler(request());
    const unchanged = await handler(
      request('', { headers: { 'if-none-match': later.headers.get('etag') ?? '' } }),
    );
    assert.deepEqual(
      [...new Set(together.map(({ status }) => status)), later.status, unchanged.status],
      [200, 200, 304],
    );
    assert.equal((await handler(request('top=7'))).status, 429);
    assert.equal(asked(), 1);
    assert.deepEqual(told, []);
  });

  test('does not count questions that the upstream is spared', async () => {
    const { source, asked, fail } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { limit: { reports: 2, seconds: 60 }, clock });
    fail(busy(30));
    for (let time = 0; time < 5; time += 1) {
      const { status, code, retryAfter } = await ask();
      assert.deepEqual([status, code, retryAfter], [503, 'upstream_rate_limited', '30']);
    }
    assert.equal(asked(), 1);
    fail(null);
    pass(30);
    assert.deepEqual([(await ask()).status, (await ask()).status], [200, 200]);
    assert.equal((await ask()).code, 'rate_limited');
  });

  test('has older reports tried for as long as the upstream wants to be left alone, at no cost', async () => {
    const { source, fail } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { limit: { reports: 2, seconds: 36_000 }, cache: {}, clock });
    await ask();
    fail(busy(600));
    for (let time = 0; time < 9; time += 1) {
      pass(60);
      assert.equal((await ask()).status, 200);
    }
    const { status, code } = await ask('top=7');
    assert.deepEqual([status, code], [503, 'upstream_rate_limited']);
  });

  test('is bridged by an older report, which is made anew as soon as there is room', async () => {
    const { source, asked } = upstream();
    const { clock, pass } = handClock();
    const told: unknown[] = [];
    const onError = (error: unknown) => told.push(error);
    const ask = asking(source, { limit: { reports: 1, seconds: 600 }, cache: {}, clock, onError });
    await ask();
    pass(599);
    const older = await ask();
    assert.deepEqual([older.status, older.cost], [200, '1']);
    assert.deepEqual(older.warnings, [{ code: 'stale_upstream', detail: '2025-06-01T00:00:00.000Z' }]);
    assert.equal((await ask('top=7')).code, 'rate_limited');
    pass(1);
    const renewed = await ask();
    assert.deepEqual([renewed.cost, renewed.warnings, asked(), told], ['2', [], 2, []]);
  });

  test('that is none is refused when the handler is made', () => {
    const { source } = upstream();
    const wrong: LimitOptions[] = [
      { reports: 0, seconds: 1 },
      { reports: 1, seconds: 0 },
      { reports: Number.NaN, seconds: 1 },
      { reports: 1, seconds: Infinity },
    ];
    for (const limit of wrong) {
      assert.throws(() => createConsumptionHandler({ source, authorize: () => null, limit }), RangeError);
    }
  });
});
