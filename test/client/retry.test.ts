import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { RequestError } from '../../src/client/errors.js';
import { backoff, delayBeforeRetry } from '../../src/client/retry.js';

const NOW = Date.UTC(2025, 1, 17, 12, 0, 0);

describe('the delay before another attempt', () => {
  test('doubles from one second, and jitter halves it or adds a half', () => {
    assert.deepEqual(
      [0, 1, 2].map(failures => backoff(failures, 0.5)),
      [1_000, 2_000, 4_000],
    );
    assert.equal(backoff(0, 0), 500);
    assert.equal(backoff(1, 0.999), 2_998);
  });

  test('stays within its jitter and under 30 s', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(40), chance, (failures, random) => {
        const delay = backoff(failures, random);
        const middle = 1_000 * 2 ** failures;
        assert.ok(delay <= 30_000);
        assert.ok(delay >= Math.min(middle * 0.5, 30_000) && delay <= middle * 1.5);
      }),
    );
  });

  const after = (error: RequestError, failures = 0) => delayBeforeRetry(error, failures, NOW, 0.5);
  const limited = (status: number, seconds: number) =>
    new RequestError('rate-limited', '', { status, retryAt: NOW + seconds * 1_000 });

  test('is a backoff after a broken connection and after a 5xx', () => {
    assert.equal(after(new RequestError('network', '')), 1_000);
    assert.equal(after(new RequestError('server', '', { status: 500 }), 2), 4_000);
  });

  test('is what Retry-After says, up to five minutes', () => {
    assert.equal(after(limited(503, 0)), 0);
    assert.equal(after(limited(503, 7), 2), 7_000);
    assert.equal(after(limited(503, 300)), 300_000);
    assert.equal(after(limited(503, 301)), undefined);
  });

  test('is not negative when the permitted time has come while the body was read', () => {
    assert.equal(after(limited(503, -2)), 0);
  });

  test('is never a fourth one', () => {
    assert.equal(after(new RequestError('network', ''), 3), undefined);
    assert.equal(after(limited(503, 0), 3), undefined);
  });

  for (const error of [
    new RequestError('timeout', ''),
    new RequestError('too-large', ''),
    new RequestError('host', ''),
    new RequestError('invalid-response', '', { status: 200 }),
    new RequestError('unauthenticated', '', { status: 401 }),
    new RequestError('not-found', '', { status: 404 }),
    limited(429, 0),
  ]) {
    test(`does not exist after ${error.type} ${error.status ?? ''}`.trim(), () => {
      assert.equal(after(error), undefined);
    });
  }
});
