import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { connect } from '../../../src/server/upstream/connection.js';
import { UpstreamError } from '../../../src/server/upstream/upstream-error.js';

/** An upstream that closes for so many seconds whenever the list says so, then answers. Time passes in waits alone. */
function limited(closings: readonly (number | null)[], patienceMs = 20_000) {
  let time = 1_000_000;
  const asked: number[] = [];
  const connection = connect({
    name: 'upstream',
    baseUrl: 'https://upstream.example',
    headers: {},
    patienceMs,
    now: () => time,
    wait: async ms => {
      const until = time + ms;
      // Only when all have heard that they are to wait does time go on.
      await new Promise(resolve => setImmediate(resolve));
      time = Math.max(time, until);
    },
    fetch: async () => {
      const seconds = closings[asked.length] ?? null;
      asked.push(time - 1_000_000);
      return seconds === null
        ? Response.json({})
        : Response.json({}, { status: 429, headers: { 'Retry-After': `${seconds}` } });
    },
  });
  return {
    get: (route = '/v1/costs') => connection.get(route, {}, v.object({})),
    asked,
    pass: (ms: number) => void (time += ms),
  };
}

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => assert.fail('should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UpstreamError, String(error));
  return { code: error.code, retryAfter: error.retryAfter, message: error.message };
}

describe('an upstream that wants to be left alone for longer than anybody waits', () => {
  test('is asked nothing more until then, and whoever asks hears what is left of the time', async () => {
    const { get, asked, pass } = limited([3600]);
    assert.equal((await refusal(get())).retryAfter, 3600);
    pass(600_500);
    assert.deepEqual(await refusal(get('/v1/users')), {
      code: 'upstream_rate_limited',
      retryAfter: 3000,
      message: 'upstream /v1/users: not asked before the time that was given',
    });
    assert.equal(asked.length, 1);
    pass(2_999_500);
    await get();
    assert.equal(asked.length, 2);
  });

  test('is asked nothing more by those who were waiting for a shorter time', async () => {
    const { get, asked } = limited([5, 3600]);
    const told = await Promise.all([refusal(get()), refusal(get())]);
    assert.deepEqual(
      told.map(({ code }) => code),
      ['upstream_rate_limited', 'upstream_rate_limited'],
    );
    assert.equal(asked.length, 2);
  });

  test('is left alone after the last try as well', async () => {
    const { get, asked } = limited([1, 1, 1, 3600]);
    assert.equal((await refusal(get())).retryAfter, 3600);
    assert.equal((await refusal(get())).retryAfter, 3600);
    assert.equal(asked.length, 4);
  });
});

describe('an upstream that wants to be left alone for a while', () => {
  test('is not asked before the latest time that it gave to anybody', async () => {
    const { get, asked } = limited([2, 7]);
    await Promise.all([get(), get()]);
    assert.deepEqual(asked, [0, 0, 7_000, 7_000]);
  });

  test('is waited for by a question that comes later without its being counted again', async () => {
    const { get, asked } = limited([7], 8_000);
    const first = get();
    await new Promise(resolve => setTimeout(resolve));
    await Promise.all([first, get(), get()]);
    assert.ok(asked.slice(1).every(at => at >= 7_000));
    assert.equal(asked.length, 4);
  });

  test('is waited for by others after the last try of one, as long as there is patience', async () => {
    const { get, asked } = limited([1, 1, 1, 6], 9_000);
    assert.equal((await refusal(get())).retryAfter, 6);
    await get();
    assert.deepEqual(asked, [0, 1_000, 2_000, 3_000, 9_000]);
  });
});
