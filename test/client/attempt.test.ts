import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attempt } from '../../src/client/attempt.js';
import type { RequestErrorFacts, RequestErrorType } from '../../src/client/errors.js';
import type { ClientOptions } from '../../src/client/host.js';
import { problem } from './fake-page.js';

const NOW = Date.UTC(2025, 1, 17);
const { signal } = new AbortController();

const ask = (options: ClientOptions) => attempt('https://host.example/c?key=1', options, signal, () => NOW);
const answered = (response: Response) => ask({ fetch: async () => response });
const json = (text: BodyInit | null, type = 'application/json', status = 200) =>
  new Response(text, { status, headers: { 'content-type': type } });

async function fails(promise: Promise<unknown>, type: RequestErrorType, facts: RequestErrorFacts = {}) {
  await assert.rejects(promise, { name: 'RequestError', type, ...facts });
}

describe('an attempt asks', () => {
  test('for JSON, with credentials for its own origin only, without following redirects', async () => {
    const seen: { url: string; init: RequestInit }[] = [];
    const fetch = async (input: unknown, init: RequestInit = {}) => {
      seen.push({ url: String(input), init });
      return json('{}');
    };
    await ask({ fetch, headers: { authorization: 'Bearer t' } });
    const [{ url, init }] = seen as [(typeof seen)[0]];
    assert.equal(url, 'https://host.example/c?key=1');
    assert.equal(init.redirect, 'manual');
    assert.equal(init.credentials, 'same-origin');
    assert.equal(init.cache, undefined);
    assert.equal(init.signal, signal);
    assert.deepEqual(
      [...(init.headers as Headers)],
      [
        ['accept', 'application/json'],
        ['authorization', 'Bearer t'],
      ],
    );
  });

  test('for what else the host accepts', async () => {
    let accepted: string | null = null;
    const fetch = async (_: unknown, init: RequestInit = {}) => {
      accepted = (init.headers as Headers).get('accept');
      return json('{}');
    };
    await ask({ fetch, headers: { Accept: 'application/vnd.host+json' } });
    assert.equal(accepted, 'application/vnd.host+json');
  });

  test('with the page’s fetch of that moment, when the host gave none', async t => {
    const patched = t.mock.method(globalThis, 'fetch', async () => json('[1]'));
    assert.deepEqual(await ask({}), [1]);
    assert.equal(patched.mock.callCount(), 1);
  });

  test('not at all once it is aborted while the host prepares headers', async () => {
    const leaving = new AbortController();
    const fetch = () => assert.fail('asked');
    const headers = async () => {
      leaving.abort();
      return {};
    };
    await assert.rejects(
      attempt('https://host.example/', { fetch, headers }, leaving.signal, () => NOW),
      {
        name: 'AbortError',
      },
    );
  });
});

describe('an answer is read', () => {
  for (const type of ['application/json', 'Application/JSON; charset=utf-8', 'application/vnd.host+json']) {
    test(`when its type is "${type}"`, async () => {
      assert.deepEqual(await answered(json('{"a":1}', type)), { a: 1 });
    });
  }

  test('with a byte order mark, and with characters cut between two chunks', async () => {
    const bytes = new TextEncoder().encode('\uFEFF"é😀"');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    assert.equal(await answered(json(body)), 'é😀');
  });

  test('up to 8 MB, and not one byte more', async () => {
    const limit = 8 * 1024 * 1024;
    assert.equal(await answered(json('1'.padEnd(limit))), 1);
    await fails(answered(json('1'.padEnd(limit + 1))), 'too-large');
  });

  test('no further than the limit: the stream is cancelled there', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
      cancel() {
        cancelled = true;
      },
    });
    await fails(answered(json(body)), 'too-large');
    assert.ok(cancelled);
    assert.ok(pulled <= 10, `${pulled} MB were read`);
  });
});

describe('an answer is refused as invalid', () => {
  const cases: [what: string, response: Response][] = [
    ['HTML, as of a sign-in page', json('<html>', 'text/html')],
    ['plain text', json('{}', 'text/plain')],
    ['something that only begins like JSON', json('{}', 'application/jsonp')],
    ['of no type', new Response(new Uint8Array([123, 125]))],
    ['204', new Response(null, { status: 204 })],
    ['a part of it', json('{}', 'application/json', 206)],
    ['empty', json('')],
    ['empty but for a byte order mark', json('\uFEFF')],
    ['cut off', json('{"daily":[{"date":"2025-0')],
    ['cut off in the middle of a character', json(Uint8Array.of(0x31, 0xc3))],
    ['in another encoding', json(Buffer.from('{"a":1}', 'utf16le'))],
  ];
  for (const [what, response] of cases) {
    test(`when it is ${what}`, () => fails(answered(response), 'invalid-response'));
  }

  for (const status of [301, 302, 303, 307, 308]) {
    test(`and named a redirect when it is ${status}`, async () => {
      const response = new Response(null, { status, headers: { location: '/login?token=secret' } });
      await assert.rejects(answered(response), (error: Error) => {
        assert.match(error.message, /perhaps to a sign-in page/);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
    });
  }

  test('and named a redirect when the browser hides it', async () => {
    const hidden = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
    await assert.rejects(answered(hidden), /perhaps to a sign-in page/);
  });
});

describe('a status of 400 or more', () => {
  const types: [status: number, type: RequestErrorType][] = [
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'invalid-request'],
    [410, 'not-found'],
    [422, 'invalid-request'],
    [429, 'rate-limited'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
  ];
  for (const [status, type] of types) {
    test(`${status} means ${type}`, () => fails(answered(problem(status)), type, { status }));
  }

  test('503 means rate-limited when it says when to come back', async () => {
    await fails(answered(problem(503, { 'retry-after': '9' })), 'rate-limited', { retryAt: NOW + 9_000 });
    await fails(answered(problem(503, { 'retry-after': '-9' })), 'server', { retryAt: undefined });
  });

  test('says when to come back on 429 and 5xx only', async () => {
    const withHeader = (status: number) => answered(problem(status, { 'retry-after': '9' }));
    await fails(withHeader(429), 'rate-limited', { retryAt: NOW + 9_000 });
    await fails(withHeader(502), 'server', { retryAt: NOW + 9_000 });
    await fails(withHeader(403), 'forbidden', { retryAt: undefined });
  });

  test('carries code and detail of a problem, cut at 300 characters', async () => {
    const body = { code: 'mixed_currency', detail: 'x'.repeat(400), title: 'ignored' };
    const facts = { status: 422, code: 'mixed_currency', detail: 'x'.repeat(300) };
    await fails(answered(problem(422, {}, body)), 'invalid-request', facts);
  });

  const wordless: [what: string, response: Response][] = [
    ['that are no strings', problem(500, {}, { code: { a: 1 }, detail: 7 })],
    ['of a body that is no object', json('null', 'application/problem+json', 500)],
    ['of a body that is no JSON', json('{', 'application/problem+json', 500)],
    ['of a body over 64 kB', problem(500, {}, { code: 'x', padding: 'x'.repeat(70_000) })],
    ['of another type', json('{"code":"x","detail":"y"}', 'application/json', 500)],
  ];
  for (const [what, response] of wordless) {
    test(`does without words ${what}`, () =>
      fails(answered(response), 'server', { status: 500, code: undefined, detail: undefined }));
  }
});

describe('a mistake of the host', () => {
  const secret = new Error('token=secret');
  const cases: [what: string, options: ClientOptions][] = [
    ['headers that throw', { headers: () => assert.fail(secret) }],
    ['headers that reject', { headers: () => Promise.reject(secret) }],
    ['headers that no request can carry', { headers: { 'x y': 'secret' } }],
    ['a fetch that throws', { fetch: () => assert.fail(secret) }],
    ['a fetch that throws a TypeError', { fetch: null as never }],
    ['a fetch that rejects with an error of its own', { fetch: () => Promise.reject(secret) }],
    ['a fetch that gives up by itself', { fetch: () => Promise.reject(new DOMException('', 'AbortError')) }],
    ['a fetch that gives no promise', { fetch: (() => 7) as never }],
    ['a fetch that gives no Response', { fetch: (async () => ({ ok: true })) as never }],
  ];
  for (const [what, options] of cases) {
    test(`is told apart: ${what}`, async () => {
      await assert.rejects(ask(options), (error: Error & { type?: string }) => {
        assert.equal(error.type, 'host');
        assert.ok(error.cause);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
    });
  }

  test('is not what a TypeError out of fetch is: that is the network', async () => {
    const cause = new TypeError('Failed to fetch');
    await fails(ask({ fetch: () => Promise.reject(cause) }), 'network', { cause });
  });
});
