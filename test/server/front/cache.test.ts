import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createConsumptionHandler, SourceError } from '../../../src/server/index.js';
import { asking, busy, handClock, upstream } from './support.js';

describe('a report that is kept', () => {
  test('is given again until it is a minute old', async () => {
    const { source, asked } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { cache: {}, clock });
    const first = await ask();
    pass(59);
    assert.deepEqual(await ask('models=20&timezone=UTC&month=2025-02'), first);
    assert.equal(asked(), 1);
    pass(1);
    assert.equal((await ask()).cost, '2');
  });

  test('is of one question and one organisation', async () => {
    const { source, asked } = upstream();
    const ask = asking(source, { cache: {} });
    const questions = ['month=2025-02', 'month=2025-03', '', 'top=6', 'models=6', 'timezone=Europe/Paris'];
    for (const question of questions) await ask(question);
    for (const organization of ['other', 'acme"]', '["acme"']) await ask(questions[0], organization);
    assert.equal(asked(), questions.length + 3);
    for (const question of questions) await ask(question);
    assert.equal(asked(), questions.length + 3);
  });

  test('goes when others take its place', async () => {
    const { source, asked } = upstream();
    const ask = asking(source, { cache: { maxEntries: 2 } });
    for (const query of ['top=1', 'top=2', 'top=1', 'top=3', 'top=1']) await ask(query);
    assert.equal(asked(), 3);
    await ask('top=2');
    assert.equal(asked(), 4);
  });

  test('is not kept where there is no room for it', async () => {
    const { source, asked } = upstream();
    const ask = asking(source, { cache: { maxBytes: 100 } });
    await ask();
    await ask();
    assert.equal(asked(), 2);
  });

  test('is none without the option, nor with numbers that are none', async () => {
    const { source, asked } = upstream();
    const ask = asking(source);
    await ask();
    await ask();
    assert.equal(asked(), 2);
    const options = { source, authorize: () => null, cache: { freshFor: Number.NaN } };
    assert.throws(() => createConsumptionHandler(options), /cache\.freshFor/);
  });
});

describe('while an upstream is down', () => {
  test('an older report is given and says from when it is, for a day', async () => {
    const { source, fail } = upstream();
    const { clock, pass } = handClock();
    const told: unknown[] = [];
    const ask = asking(source, { cache: {}, clock, onError: error => told.push(error) });
    const first = await ask();
    const error = new SourceError('upstream_timeout', 'no answer');
    fail(error);
    pass(3600);
    const older = await ask();
    assert.deepEqual([older.status, older.cost], [200, '1']);
    assert.deepEqual(older.warnings, [{ code: 'stale_upstream', detail: '2025-06-01T00:00:00.000Z' }]);
    assert.notEqual(older.etag, first.etag);
    assert.deepEqual(told, [error]);
    pass(86_400 - 3600);
    assert.deepEqual((await ask()).code, 'upstream_timeout');
  });

  test('it is asked again every ten seconds, not for every request, and figures are new once it answers', async () => {
    const { source, asked, fail } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { cache: {}, clock });
    await ask();
    fail(new SourceError('upstream_invalid', 'html'));
    pass(60);
    for (let time = 0; time < 5; time += 1) assert.equal((await ask()).cost, '1');
    assert.equal(asked(), 2);
    pass(10);
    assert.equal((await ask()).cost, '1');
    assert.equal(asked(), 3);
    fail(null);
    pass(10);
    const renewed = await ask();
    assert.deepEqual([renewed.cost, renewed.warnings], ['4', []]);
  });

  for (const code of [
    'upstream_auth',
    'upstream_invalid',
    'upstream_rate_limited',
    'upstream_timeout',
  ] as const) {
    test(`with ${code} an older report stands in`, async () => {
      const { source, fail } = upstream();
      const { clock, pass } = handClock();
      const ask = asking(source, { cache: {}, clock });
      await ask();
      fail(new SourceError(code, 'x'));
      pass(60);
      assert.deepEqual((await ask()).status, 200);
    });
  }

  for (const error of [
    new SourceError('mixed_currency', 'x'),
    new SourceError('internal', 'x'),
    new Error('x'),
  ]) {
    test(`it does not for ${error instanceof SourceError ? error.code : 'any other error'}`, async () => {
      const { source, fail } = upstream();
      const { clock, pass } = handClock();
      const ask = asking(source, { cache: {}, clock });
      await ask();
      fail(error);
      pass(60);
      assert.notEqual((await ask()).status, 200);
    });
  }

  test('a failure is not kept', async () => {
    const { source, asked, fail } = upstream();
    const ask = asking(source, { cache: {} });
    fail(new SourceError('upstream_timeout', 'x'));
    assert.equal((await ask()).status, 504);
    fail(null);
    assert.equal((await ask()).cost, '2');
    assert.equal(asked(), 2);
  });
});

describe('an upstream that says when to ask again', () => {
  test('is not asked before, whatever the month, for that organisation alone', async () => {
    const { source, asked, fail } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { clock });
    fail(busy(30));
    assert.deepEqual([(await ask()).retryAfter, asked()], ['30', 1]);
    pass(10.5);
    const again = await ask('month=2025-01');
    assert.deepEqual([again.code, again.retryAfter, asked()], ['upstream_rate_limited', '20', 1]);
    await ask('', 'other');
    assert.equal(asked(), 2);
    fail(null);
    pass(19.4);
    assert.equal((await ask()).status, 503);
    pass(0.1);
    assert.equal((await ask()).status, 200);
  });

  test('leaves older reports to be given, each as often as it is asked for', async () => {
    const { source, asked, fail } = upstream();
    const { clock, pass } = handClock();
    const ask = asking(source, { cache: {}, clock });
    await ask();
    fail(busy(600));
    pass(60);
    for (let time = 0; time < 20; time += 1) {
      assert.equal((await ask()).status, 200);
      pass(20);
    }
    assert.equal(asked(), 2);
    assert.equal((await ask('top=7')).status, 503);
  });

  const seconds: [said: unknown, sent: string | null][] = [
    [0.2, '1'],
    [-5, '0'],
    [1e21, '3600'],
    [Infinity, '3600'],
    [Number.NaN, null],
    ['30\r\nSet-Cookie: a=b', null],
    [undefined, null],
  ];
  for (const [said, sent] of seconds) {
    test(`by ${JSON.stringify(String(said))} is told as ${sent}`, async () => {
      const { source, fail } = upstream();
      fail(busy(said as number));
      assert.equal((await asking(source)()).retryAfter, sent);
    });
  }

  test('with a code that is none is answered 500', async () => {
    const { source, fail } = upstream();
    for (const code of ['nonsense', 'toString', undefined]) {
      fail(new SourceError(code as 'internal', 'x'));
      assert.deepEqual([(await asking(source)()).status], [500]);
    }
  });
});
