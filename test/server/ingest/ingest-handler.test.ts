import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CANARY } from '../../../scripts/testing/canary.js';
import { createIngestHandler, type IngestOptions } from '../../../src/server/index.js';
import { duckdbSource } from '../../../src/server/duckdb.js';
import { ask, call } from '../support.js';
import { answerOf, batch, gzipped, ingestOf, MemoryStore, ndjson, post } from './support.js';

describe('a posted batch', () => {
  test('is kept, and the same again changes nothing', async () => {
    const store = new MemoryStore();
    const send = async () => answerOf(await ingestOf(store)(post(ndjson(batch(3)))));
    const first = await send();
    assert.deepEqual([first.status, first.body], [200, { loaded: 3, duplicates: 0 }]);
    assert.deepEqual((await send()).body, { loaded: 0, duplicates: 3 });
    assert.equal(store.records.length, 3);
  });

  test('is in the report of the store that took it', async () => {
    const source = await duckdbSource();
    const handler = ingestOf(source);
    await Promise.all([batch(2), batch(3)].map(records => handler(post(ndjson(records)))));
    const report = await ask(source, 'month=2025-02');
    assert.deepEqual([report.totals.cost, report.totals.total_tokens], ['3', 300]);
    source.close();
  });

  test('has its money as it is printed, whatever a double makes of it', async () => {
    const store = new MemoryStore();
    const line = ndjson([call({ cost: 'printed' })]).replace('"printed"', '123456789.123456789');
    assert.equal((await ingestOf(store)(post(line))).status, 200);
    assert.equal(store.records[0]?.record.cost, '123456789.123456789');
  });

  test('may have spans under the names of OpenTelemetry', async () => {
    const store = new MemoryStore();
    const span = {
      time: '2025-02-03T10:00:00Z',
      'gen_ai.response.model': 'm',
      'gen_ai.usage.input_tokens': 80,
      'user.id': 'u1',
    };
    assert.equal((await ingestOf(store)(post(ndjson([span])))).status, 200);
    const { record } = store.records[0] ?? {};
    assert.deepEqual([record?.model, record?.input_tokens, record?.user_id], ['m', 80, 'u1']);
  });

  test('is read the same, however it is cut, compressed, and ended', async () => {
    const records = batch(4).map((record, index) => ({ ...record, user_name: `Zoë 😀 ${index}` }));
    const text = `\ufeff${ndjson(records)}`;
    const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        cuts,
        fc.boolean(),
        fc.constantFrom('', '\n', '\r\n\r\n'),
        async (sizes, gzip, end) => {
          const bytes = gzip ? gzipped(text + end) : new TextEncoder().encode(text + end);
          const store = new MemoryStore();
          const encoding: Record<string, string> = gzip ? { 'Content-Encoding': 'gzip' } : {};
          const response = await ingestOf(store)(post(inChunks(bytes, sizes), encoding));
          assert.equal(response.status, 200);
          assert.deepEqual(
            store.records.map(({ record }) => record.user_name),
            records.map(record => record.user_name),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('may come while another is being taken', async () => {
    const store = new MemoryStore();
    const handler = ingestOf(store);
    const answers = await Promise.all(
      [0, 10, 20, 30].map(async at =>
        answerOf(await handler(post(ndjson(batch(10).map((record, i) => ({ ...record, id: `${at + i}` })))))),
      ),
    );
    assert.deepEqual(new Set(answers.map(({ body }) => body['loaded'])), new Set([10]));
    assert.equal(store.records.length, 40);
  });
});

function inChunks(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  const rest = [...sizes];
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const end = at + (rest.shift() ?? bytes.length);
      controller.enqueue(bytes.slice(at, end));
      at = end;
    },
  });
}

describe('who may post', () => {
  test('is decided before a byte is read', async () => {
    let isRead = false;
    const body = new ReadableStream<Uint8Array>(
      { pull: controller => ((isRead = true), controller.close()) },
      { highWaterMark: 0 },
    );
    const store = new MemoryStore();
    const response = await ingestOf(store, { authorize: () => null })(post(body));
    assert.deepEqual([response.status, isRead, store.calls], [401, false, 0]);
  });

  const decisions: [decision: unknown, status: number][] = [
    [null, 401],
    [undefined, 403],
    [true, 403],
    [{ organization: '' }, 403],
    [{}, 403],
    [new Response(null, { status: 418 }), 418],
  ];
  for (const [decision, status] of decisions) {
    test(`${JSON.stringify(decision) ?? 'nothing'} is ${status}`, async () => {
      const store = new MemoryStore();
      const handler = ingestOf(store, {
        authorize: (() => decision) as unknown as IngestOptions['authorize'],
      });
      assert.equal((await handler(post(ndjson(batch(1))))).status, status);
      assert.equal(store.calls, 0);
    });
  }

  test('has to be said', () => {
    const options = { store: new MemoryStore() } as unknown as IngestOptions;
    assert.throws(() => createIngestHandler(options), TypeError);
  });

  test('is told the one method there is', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await ingestOf(new MemoryStore())(new Request('http://localhost/', { method }));
      assert.deepEqual([response.status, response.headers.get('Allow')], [405, 'POST']);
    }
  });
});

describe('an answer', () => {
  test('is for nobody else, whatever it says', async () => {
    const handler = ingestOf(new MemoryStore());
    const requests = [post(ndjson(batch(1))), post('x'), post('', { 'Content-Type': 'x/y' })];
    for (const response of await Promise.all(requests.map(handler))) {
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(response.headers.get('Cache-Control'), 'private, no-cache');
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
    }
  });

  test('says nothing of why the store or the authorisation failed, and the log is told', async () => {
    const errors: unknown[] = [];
    const fail = () => Promise.reject(new Error(CANARY));
    const onError = (error: unknown) => {
      errors.push(error);
      throw new Error('so did the log');
    };
    for (const options of [{ store: { load: fail } }, { authorize: fail }]) {
      const response = await ingestOf(new MemoryStore(), { onError, ...options })(post(ndjson(batch(1))));
      assert.equal(response.status, 500);
      assert.ok(!(await response.text()).includes(CANARY));
    }
    assert.equal(errors.length, 2);
  });

  test('is given once the store has committed, and not before', async () => {
    let commit = () => {};
    let tell = () => {};
    const asked = new Promise<void>(resolve => (tell = resolve));
    const load = () =>
      new Promise<{ loaded: number; duplicates: number }>(resolve => {
        commit = () => resolve({ loaded: 1, duplicates: 0 });
        tell();
      });
    let isAnswered = false;
    const answer = ingestOf({ load })(post(ndjson(batch(1)))).then(response => {
      isAnswered = true;
      return response;
    });
    await asked;
    for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setImmediate(resolve));
    assert.equal(isAnswered, false);
    commit();
    assert.equal((await answer).status, 200);
  });

  test('names a second currency as what it is', async () => {
    const source = await duckdbSource();
    const records = [call({ currency: 'EUR' }), call({ currency: 'JPY' })];
    const { status, body } = await answerOf(await ingestOf(source)(post(ndjson(records))));
    assert.deepEqual([status, body['code']], [422, 'mixed_currency']);
    source.close();
  });
});
