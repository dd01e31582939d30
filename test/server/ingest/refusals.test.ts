import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CANARY } from '../../../scripts/testing/canary.js';
import type { IngestOptions } from '../../../src/server/index.js';
import { call } from '../support.js';
import { answerOf, batch, gzipped, ingestOf, MemoryStore, ndjson, post } from './support.js';

describe('a batch that cannot be taken', () => {
  test('is refused whole, with the lines and the reasons', async () => {
    const store = new MemoryStore();
    const lines = [ndjson([call()]), '', '{"time": ', ndjson([call({ cost: 'free' })])].join('\n');
    const { status, headers, body } = await answerOf(await ingestOf(store)(post(lines)));
    assert.equal(status, 422);
    assert.equal(headers.get('Content-Type'), 'application/problem+json');
    assert.deepEqual([body['code'], body['status'], body['refused']], ['refused_records', 422, 2]);
    assert.deepEqual(body['refusals'], [
      { line: 3, reason: 'not JSON' },
      { line: 4, reason: 'cost: expected a decimal such as 0.0125' },
    ]);
    assert.equal(store.calls, 0);
  });

  test('is refused whole where the store finds another record under an id', async () => {
    const store = new MemoryStore();
    await ingestOf(store)(post(ndjson(batch(2))));
    const again = [call({ id: 'new' }), call({ id: 'r1', cost: '7' })];
    const { status, body } = await answerOf(await ingestOf(store)(post(ndjson(again))));
    assert.equal(status, 422);
    assert.deepEqual(body['refusals'], [{ line: 2, reason: 'id: "r1" is another record' }]);
    assert.equal(store.records.length, 2);
  });

  test("is refused whole where a record is another organisation's", async () => {
    const store = new MemoryStore();
    const records = [call({ organization_id: 'acme' }), call({ organization_id: CANARY })];
    const response = await ingestOf(store)(post(ndjson(records)));
    const text = await response.text();
    assert.equal(response.status, 422);
    assert.match(text, /"line":2,"reason":"organization_id: /);
    assert.ok(!text.includes(CANARY));
    assert.equal(store.calls, 0);
  });

  test('has its first refusals told and all of them counted, briefly and without its values', async () => {
    const lines = Array.from({ length: 500 }, () => ndjson([call({ cost: `${CANARY}\u0007`, model: null })]));
    const response = await ingestOf(new MemoryStore())(post(lines.join('\n')));
    const text = await response.text();
    const body = JSON.parse(text) as { refused: number; refusals: unknown[] };
    assert.deepEqual([body.refused, body.refusals.length], [500, 20]);
    assert.ok(!text.includes(CANARY));
    assert.ok(!/\p{Cc}/u.test(text));
    assert.ok(text.length < 10_000);
  });

  const long = `{"time":"2025-02-03T10:00:00Z","model":"${'m'.repeat(5000)}"}`;
  const refused: [
    what: string,
    request: () => Request,
    status: number,
    code: string,
    limits?: Partial<IngestOptions>,
  ][] = [
    ['of another type', () => post('{}', { 'Content-Type': 'text/plain' }), 415, 'unsupported_media_type'],
    ['of JSON', () => post('{}', { 'Content-Type': 'application/json' }), 415, 'unsupported_media_type'],
    ['in an unknown encoding', () => post('x', { 'Content-Encoding': 'br' }), 415, 'unsupported_encoding'],
    ['encoded twice', () => post('x', { 'Content-Encoding': 'gzip, gzip' }), 415, 'unsupported_encoding'],
    ['that is not gzip as it says', () => post('x', { 'Content-Encoding': 'gzip' }), 400, 'unreadable_body'],
    [
      'whose gzip breaks off',
      () => post(gzipped(ndjson(batch(50))).slice(0, -12), { 'Content-Encoding': 'gzip' }),
      400,
      'unreadable_body',
    ],
    ['that is not UTF-8', () => post(new Uint8Array([0x7b, 0xff, 0x7d])), 400, 'unreadable_body'],
    ['that breaks off', () => post(brokenBody()), 400, 'unreadable_body'],
    ['without a record', () => post('\n \n'), 400, 'no_records'],
    ['that is empty', () => post(''), 400, 'no_records'],
    ['of too many bytes', () => post(long), 413, 'batch_too_large', { maxBytes: 5000 }],
    [
      'of too many bytes once it is unfolded',
      () => post(gzipped(long), { 'Content-Encoding': 'gzip' }),
      413,
      'batch_too_large',
      { maxBytes: 5000 },
    ],
    ['of too many records', () => post(ndjson(batch(4))), 413, 'batch_too_large', { maxRecords: 3 }],
  ];
  for (const [what, request, status, code, limits] of refused) {
    test(`${what} is answered with ${status} ${code}`, async () => {
      const store = new MemoryStore();
      const answer = await answerOf(await ingestOf(store, limits)(request()));
      assert.deepEqual([answer.status, answer.body['status'], answer.body['code']], [status, status, code]);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(store.calls, 0);
    });
  }

  test('is read no further than its limit, whatever length it claims', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    const request = post(endless, { 'Content-Length': '7' });
    assert.equal((await ingestOf(new MemoryStore(), { maxBytes: 50_000 })(request)).status, 413);
    assert.ok(sent < 100, String(sent));
  });

  test('that unfolds to a thousand times its size is read no further than its limit', async () => {
    const bomb = gzipped(' '.repeat(64 * 2 ** 20));
    assert.ok(bomb.length < 70_000);
    const handler = ingestOf(new MemoryStore(), { maxBytes: 100_000 });
    assert.equal((await handler(post(bomb, { 'Content-Encoding': 'gzip' }))).status, 413);
  });
});

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: controller => controller.error(new Error(CANARY)) });
}
