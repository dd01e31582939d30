import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import type * as library from '../../src/client/index.js';
import {
  configure,
  createClient,
  defaultClient,
  isRequestError,
  RequestError,
} from '../../src/client/index.js';

const Q = 'https://host.example/c';
const SLOT = Symbol.for('consumption-elements.client@1');
/** Every import of it is a copy with classes of its own, as two bundles on one page have. */
const anotherCopy = (): Promise<typeof library> => tsImport('../../src/client/index.ts', import.meta.url);

afterEach(() => {
  delete (globalThis as { [SLOT]?: unknown })[SLOT];
});

describe('the page’s client', () => {
  test('is one, made when it is first asked for', () => {
    assert.equal(SLOT in globalThis, false);
    assert.equal(defaultClient(), defaultClient());
    assert.notEqual(createClient(), defaultClient());
  });

  test('is shared by two copies of the library: one request, one answer', async () => {
    const copies = [await anotherCopy(), await anotherCopy()] as const;
    assert.notEqual(copies[0].RequestError, copies[1].RequestError);
    let requests = 0;
    copies[1].configure({
      fetch: async () => {
        requests += 1;
        return Response.json({ a: 1 });
      },
    });
    const { signal } = new AbortController();
    const [first, second] = await Promise.all(copies.map(copy => copy.defaultClient().ask(Q, signal)));
    assert.equal(requests, 1);
    assert.equal(first, second);
    assert.deepEqual(first!.document, { a: 1 });
  });

  test('fails for another copy with an error that this copy knows by its shape', async () => {
    const copy = await anotherCopy();
    copy.configure({ fetch: async () => new Response('', { status: 403 }) });
    const { signal } = new AbortController();
    await assert.rejects(defaultClient().ask(Q, signal), error => {
      assert.equal(error instanceof RequestError, false);
      assert.ok(isRequestError(error));
      assert.equal(error.type, 'forbidden');
      return true;
    });
  });

  test('takes the options that are given and keeps the others', async () => {
    const seen: (string | null)[] = [];
    const fetch = async (_: unknown, init: RequestInit = {}) => {
      seen.push((init.headers as Headers).get('x-tenant'));
      return Response.json({});
    };
    configure({ fetch });
    configure({ headers: { 'x-tenant': 'a' } });
    await defaultClient().ask(Q, new AbortController().signal);
    assert.deepEqual(seen, ['a']);
  });
});

describe('an error is a request error', () => {
  for (const other of [
    undefined,
    null,
    7,
    'RequestError',
    {},
    new Error('x'),
    new DOMException('', 'AbortError'),
  ]) {
    test(`unless it is ${String(other)}`, () => {
      assert.equal(isRequestError(other), false);
    });
  }
});
