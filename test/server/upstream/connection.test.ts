import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { CANARY } from '../../../scripts/testing/canary.js';
import { connect, type ConnectionOptions } from '../../../src/server/upstream/connection.js';
import { decimal, optional, text, wholeNumber } from '../../../src/server/upstream/fields.js';
import { UpstreamError } from '../../../src/server/upstream/upstream-error.js';

const schema = v.object({
  data: v.array(v.object({ amount: decimal, count: wholeNumber, name: optional(text) })),
  byName: optional(v.record(v.string(), v.object({ amount: decimal }))),
});
const GOOD = '{"data":[{"amount":0.10,"count":3}]}';

const json = (body: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'Content-Type': 'application/json', ...init.headers } });

/** A connection whose upstream gives one answer after the other, the last again and again, on a clock of its own. */
function connected(
  answers: readonly ((signal: AbortSignal) => Response | Promise<Response>)[],
  options: Partial<ConnectionOptions> = {},
) {
  let time = 1_000_000;
  const asked: { url: string; at: number; init: RequestInit | undefined }[] = [];
  const connection = connect({
    name: 'upstream',
    baseUrl: 'https://upstream.example/api/',
    headers: { Authorization: `Bearer ${CANARY}` },
    now: () => time,
    wait: async ms => void (time += ms),
    fetch: async (input, init) => {
      asked.push({ url: String(input), at: time, init });
      const answer = answers[Math.min(asked.length, answers.length) - 1]!;
      return answer(init!.signal!);
    },
    ...options,
  });
  return {
    get: () => connection.get('/v1/costs', { limit: 7, 'group_by[]': ['a', 'b'], page: null }, schema),
    asked,
  };
}

async function failure(work: Promise<unknown>): Promise<UpstreamError> {
  const error = await work.then(
    () => assert.fail('should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UpstreamError, String(error));
  assert.ok(!JSON.stringify([error.message, error.stack, error.cause]).includes(CANARY));
  return error;
}

describe('asking an upstream', () => {
  test('reads amounts as printed, at the configured address, with the key in a header', async () => {
    const { get, asked } = connected([() => json(GOOD)]);
    assert.deepEqual(await get(), { data: [{ amount: '0.1', count: 3, name: null }], byName: null });
    const [{ url, init } = assert.fail()] = asked;
    assert.equal(url, 'https://upstream.example/api/v1/costs?limit=7&group_by%5B%5D=a&group_by%5B%5D=b');
    assert.equal(new Headers(init?.headers).get('authorization'), `Bearer ${CANARY}`);
    assert.equal(init?.redirect, 'manual');
  });

  const faults: [what: string, answer: () => Response, code: string, says: RegExp][] = [
    [
      'a sign-in page',
      () => new Response(`<html>${CANARY}`, { headers: { 'Content-Type': 'text/html' } }),
      'upstream_invalid',
      /not of a JSON type/,
    ],
    ['HTML that claims to be JSON', () => json(`<html>${CANARY}</html>`), 'upstream_invalid', /not JSON/],
    [
      'a body that ends too early',
      () => json(GOOD.slice(0, -3)),
      'upstream_invalid',
      /not JSON, or ends too early/,
    ],
    [
      'an error with status 200',
      () => json(`{"error":{"message":"${CANARY}"}}`),
      'upstream_invalid',
      /expected shape at "data"/,
    ],
    ['another envelope', () => json('{"items":[]}'), 'upstream_invalid', /expected shape at "data"/],
    [
      'an amount that is none',
      () => json(`{"data":[{"amount":"${CANARY}","count":1}]}`),
      'upstream_invalid',
      /at "data\[0\].amount"/,
    ],
    [
      'half a token',
      () => json('{"data":[{"amount":1,"count":1.5}]}'),
      'upstream_invalid',
      /at "data\[0\].count"/,
    ],
    [
      'a name from the data in a wrong place',
      () => json(`{"data":[],"byName":{"${CANARY}":{"amount":"x"}}}`),
      'upstream_invalid',
      /at "byName\.\*\.amount"/,
    ],
    [
      'a redirect',
      () => new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } }),
      'upstream_invalid',
      /redirects/,
    ],
    [
      'a refused key',
      () => json(`{"message":"${CANARY}"}`, { status: 401 }),
      'upstream_auth',
      /refused \(401\)/,
    ],
    ['a missing scope', () => json('{}', { status: 403 }), 'upstream_auth', /refused \(403\)/],
    ['a missing route', () => json('{}', { status: 404 }), 'upstream_invalid', /status 404/],
    ['too much', () => json(`"${'x'.repeat(2_000)}"`), 'upstream_invalid', /more than 1000 bytes/],
    ['no content', () => new Response(null, { status: 204 }), 'upstream_invalid', /status 204/],
  ];
  for (const [what, answer, code, says] of faults) {
    test(`says that there was ${what}, once, and nothing of what was in it`, async () => {
      const { get, asked } = connected([answer], { maxBytes: 1_000 });
      const error = await failure(get());
      assert.equal(error.code, code);
      assert.match(error.message, says);
      assert.match(error.message, /^upstream \/v1\/costs: /);
      assert.equal(asked.length, 1);
    });
  }

  for (const part of ['headers', 'body']) {
    test(`gives up when the ${part} do not come in time, and asks no second time`, async () => {
      const stalled = (signal: AbortSignal) =>
        part === 'headers'
          ? new Promise<Response>((_, reject) =>
              signal.addEventListener('abort', () => reject(signal.reason as Error)),
            )
          : json(stalledBody(signal) as unknown as string);
      const { get, asked } = connected([stalled], { timeoutMs: 20 });
      const error = await failure(get());
      assert.deepEqual([error.code, asked.length], ['upstream_timeout', 1]);
    });
  }

  test('tries again what may pass by itself: 500, a broken connection', async () => {
    const broken = () => Promise.reject<Response>(new TypeError(`${CANARY} refused`));
    const { get, asked } = connected([() => json(CANARY, { status: 500 }), broken, () => json(GOOD)]);
    assert.equal((await get()).data.length, 1);
    assert.equal(asked.length, 3);
  });

  test('does not try for ever', async () => {
    const { get, asked } = connected([() => json(CANARY, { status: 502 })]);
    const error = await failure(get());
    assert.deepEqual([error.code, error.status, asked.length], ['upstream_invalid', 502, 4]);
  });

  test('waits as long as Retry-After says, with every question', async () => {
    const later = () => json('{}', { status: 429, headers: { 'Retry-After': '7' } });
    const { get, asked } = connected([later, () => json(GOOD)]);
    await get();
    const [first, second] = asked;
    assert.ok(second!.at - first!.at >= 7_000, `${second!.at - first!.at}`);
  });

  test('counts a wait once, however many questions are in it', async () => {
    const later = () => json('{}', { status: 429, headers: { 'Retry-After': '7' } });
    let time = 0;
    const wait = async (ms: number) => {
      const until = time + ms;
      // Only when both have heard that they are to wait does time go on.
      await new Promise(resolve => setImmediate(resolve));
      time = Math.max(time, until);
    };
    const clock = { now: () => time, wait, patienceMs: 8_000 };
    const { get, asked } = connected([later, later, () => json(GOOD)], clock);
    await Promise.all([get(), get()]);
    assert.equal(asked.length, 4);
  });

  test('hands on what is too long to wait for', async () => {
    const later = () => json('{}', { status: 503, headers: { 'Retry-After': '3600' } });
    const { get, asked } = connected([later, () => json(GOOD)]);
    const error = await failure(get());
    assert.deepEqual([error.code, error.retryAfter, asked.length], ['upstream_rate_limited', 3600, 1]);
  });
});

describe('a place in a route', () => {
  const at = (id: string) => {
    const asked: string[] = [];
    const connection = connect({
      name: 'upstream',
      baseUrl: 'https://upstream.example',
      headers: {},
      fetch: async input => {
        asked.push(String(input));
        return json('{}', { status: 404 });
      },
    });
    return { asked, get: () => connection.get('/projects/{id}/keys', {}, schema, id) };
  };

  test('takes an id that leads nowhere else, and that no message repeats', async () => {
    const { asked, get } = at(`${CANARY}/../../x?y=$&`);
    const { message } = await failure(get());
    assert.deepEqual(asked, [`https://upstream.example/projects/${CANARY}%2F..%2F..%2Fx%3Fy%3D%24%26/keys`]);
    assert.equal(message, 'upstream /projects/{id}/keys: answers with status 404');
  });

  for (const id of ['', '.', '..']) {
    test(`refuses "${id}"`, async () => {
      const { asked, get } = at(id);
      assert.match((await failure(get())).message, /none that an address can hold/);
      assert.equal(asked.length, 0);
    });
  }
});

test('a key that no header can hold is in no message', () => {
  const connecting = () =>
    connect({
      name: 'upstream',
      baseUrl: 'https://upstream.example',
      headers: { 'x-api-key': `${CANARY}\nx` },
    });
  assert.throws(connecting, (error: UpstreamError) => {
    assert.equal(error.code, 'upstream_auth');
    return !`${error.stack} ${String(error.cause)}`.includes(CANARY);
  });
});

/** Begins, and then nothing more comes. */
function stalledBody(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
}
