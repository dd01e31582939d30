import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report } from '../../../src/contract/index.js';
import { mergeSources, SourceError, type ConsumptionSource } from '../../../src/server/index.js';
import { referenceSource, row } from '../merge/reference-source.js';
import { counting, handlerOf, request } from '../support.js';
import { asking, handClock, upstream } from './support.js';

describe('a report that lacks a source', () => {
  test('is kept for ten seconds, and takes no complete one’s place', async () => {
    const { clock, pass } = handClock();
    const gateway = upstream();
    const own = upstream();
    const none = referenceSource([row({ cost: '100' })]);
    const source = mergeSources({ gateway: gateway.source, own: own.source, none }, { clock });
    const ask = asking(source, { cache: {}, clock });
    assert.equal((await ask()).cost, '102');
    pass(60);
    gateway.fail(new SourceError('upstream_timeout', 'x'));
    assert.deepEqual((await ask()).warnings, [{ code: 'partial_upstream', detail: 'gateway' }]);
    pass(9);
    assert.equal((await ask()).cost, '102');
    assert.equal(own.asked(), 2);
    pass(1);
    assert.equal((await ask()).cost, '103');
    gateway.fail(null);
    pass(10);
    const whole = await ask();
    assert.deepEqual([whole.cost, whole.warnings], ['108', []]);
  });

  test('in the days to compare alone is one, too', async () => {
    const { clock, pass } = handClock();
    let isDown = false;
    const usage = referenceSource([row(), row({ day: '2025-01-03' })]);
    const flaky: ConsumptionSource = {
      ...usage,
      month: question =>
        isDown && question.days !== null
          ? Promise.reject(new SourceError('upstream_timeout', 'x'))
          : usage.month(question),
    };
    const handler = handlerOf(mergeSources({ flaky, own: usage }), {
      cache: { freshFor: 300 },
      clock,
      now: () => new Date('2025-02-20T12:00:00Z'),
    });
    const daysToDate = async () => {
      const { previous } = (await (await handler(request('month=2025-02'))).json()) as Report;
      return previous?.to_date?.days ?? null;
    };
    assert.equal(await daysToDate(), 3);
    isDown = true;
    pass(300);
    assert.equal(await daysToDate(), null);
    isDown = false;
    pass(10);
    assert.equal(await daysToDate(), 3);
  });

  test('stands in where there is no complete one', async () => {
    const { clock, pass } = handClock();
    const { source, asked, fail } = upstream();
    const down = { ...source, describe: () => Promise.reject(new SourceError('upstream_timeout', 'x')) };
    const ask = asking(mergeSources({ down, own: source }), { cache: {}, clock });
    const lack = { code: 'partial_upstream', detail: 'down' };
    assert.deepEqual((await ask()).warnings, [lack]);
    fail(new SourceError('upstream_timeout', 'x'));
    pass(10);
    const older = await ask();
    assert.deepEqual([older.status, older.cost], [200, '1']);
    assert.deepEqual(older.warnings, [lack, { code: 'stale_upstream', detail: '2025-06-01T00:00:00.000Z' }]);
    assert.deepEqual([(await ask()).status, asked()], [200, 2]);
    pass(86_400);
    assert.equal((await ask()).status, 504);
  });

  test('is whole where the source has no more to tell', async () => {
    const { clock, pass } = handClock();
    const warning = { code: 'not_told', detail: 'names' };
    const watched = counting(referenceSource([row()], { warnings: [warning] }));
    const ask = asking(watched, { cache: { freshFor: 300 }, clock });
    for (let time = 0; time < 30; time += 1) {
      assert.deepEqual((await ask()).warnings, [warning]);
      pass(9);
    }
    assert.equal(watched.asked(), 1);
  });
});
