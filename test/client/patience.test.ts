import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RequestError } from '../../src/client/errors.js';
import { fakePage, problem, settle } from './fake-page.js';

const Q = 'https://host.example/c?month=2025-02';
const OTHER = 'https://host.example/c?month=2025-01';

describe('asking again', () => {
  test('happens after 1, 2 and 4 s for a server that fails, then the error is told', async () => {
    const { calls, clock, ask } = fakePage();
    const failed = assert.rejects(ask(Q), { type: 'server', status: 500 });
    for (const [index, delay] of [1_000, 2_000, 4_000].entries()) {
      await settle();
      calls[index]!.respond(problem(500));
      await clock.advance(delay - 1);
      assert.equal(calls.length, index + 1);
      await clock.advance(1);
      assert.equal(calls.length, index + 2);
    }
    calls[3]!.respond(problem(500));
    await failed;
    assert.equal(calls.length, 4);
  });

  test('ends with the first success', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = ask(Q);
    await settle();
    calls[0]!.fail(new TypeError('Failed to fetch'));
    await clock.advance(1_000);
    calls[1]!.answer('there');
    assert.equal((await asking).document, 'there');
  });

  test('ends when the last asker leaves: nothing waits any more, nothing is asked', async () => {
    const { client, calls, clock } = fakePage();
    const leaving = new AbortController();
    const left = assert.rejects(client.ask(Q, leaving.signal), { name: 'AbortError' });
    await settle();
    calls[0]!.respond(problem(500));
    await settle();
    assert.equal(clock.pending, 1);
    leaving.abort();
    await left;
    await settle();
    assert.equal(clock.pending, 0);
    await clock.advance(60_000);
    assert.equal(calls.length, 1);
  });

  test('waits while nobody looks at the page, or it is offline, and goes on after that', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = ask(Q);
    await settle();
    clock.isAttended = false;
    calls[0]!.respond(problem(503));
    await clock.advance(600_000);
    assert.equal(calls.length, 1);
    clock.isAttended = true;
    await clock.advance(1);
    assert.equal(calls.length, 2);
    calls[1]!.answer('there');
    assert.equal((await asking).document, 'there');
  });

  test('evaluates the headers anew, with the newest options', async () => {
    let token = 1;
    const { client, calls, clock, ask } = fakePage({ headers: () => ({ authorization: `first ${token}` }) });
    void ask(Q);
    const sent = () => (calls.at(-1)!.init.headers as Headers).get('authorization');
    await settle();
    assert.equal(sent(), 'first 1');
    token = 2;
    calls[0]!.respond(problem(500));
    await clock.advance(1_000);
    assert.equal(sent(), 'first 2');
    client.configure({ headers: async () => new Headers({ authorization: `second ${token}` }) });
    await settle();
    assert.equal(sent(), 'second 2');
    token = 3;
    calls[2]!.respond(problem(500));
    await clock.advance(1_000);
    assert.equal(sent(), 'second 3');
  });
});

describe('a time limit of 30 s', () => {
  test('ends an attempt, which is not made again', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = ask(Q);
    const failed = assert.rejects(asking, { type: 'timeout' });
    await clock.advance(29_999);
    assert.equal(calls[0]!.signal.aborted, false);
    await clock.advance(1);
    await failed;
    assert.equal(calls[0]!.signal.aborted, true);
    await clock.advance(60_000);
    assert.equal(calls.length, 1);
  });

  test('includes the body', async () => {
    const { calls, clock, ask } = fakePage();
    const failed = assert.rejects(ask(Q), { type: 'timeout' });
    await clock.advance(20_000);
    const headers = { 'content-type': 'application/json' };
    calls[0]!.respond(new Response(new ReadableStream(), { headers }));
    await clock.advance(10_000);
    await failed;
  });

  test('includes the host’s headers, and a fetch that does not listen to its signal', async () => {
    const forever = () => new Promise<never>(() => {});
    for (const options of [{ headers: forever }, { fetch: forever }]) {
      const { clock, ask } = fakePage(options);
      const failed = assert.rejects(ask(Q), { type: 'timeout' });
      await clock.advance(30_000);
      await failed;
    }
  });
});

describe('a rate limit', () => {
  test('is told at once and holds for that question, without a request, until its time', async () => {
    const { client, calls, clock, ask } = fakePage();
    let first: RequestError | undefined;
    const failed = ask(Q).catch((error: RequestError) => (first = error));
    await settle();
    calls[0]!.respond(problem(429, { 'retry-after': '600' }));
    await failed;
    assert.equal(first?.type, 'rate-limited');
    assert.equal(first?.retryAt, clock.now() + 600_000);

    await clock.advance(599_999);
    client.refresh(Q);
    await assert.rejects(ask(Q), error => error === first);
    assert.equal(calls.length, 1);

    void ask(OTHER);
    await settle();
    assert.equal(calls.length, 2);

    await clock.advance(1);
    void ask(Q);
    await settle();
    assert.equal(calls.length, 3);
  });

  test('without a time holds nobody back', async () => {
    const { calls, ask } = fakePage();
    const failed = assert.rejects(ask(Q), { type: 'rate-limited', retryAt: undefined });
    await settle();
    calls[0]!.respond(problem(429));
    await failed;
    void ask(Q);
    await settle();
    assert.equal(calls.length, 2);
  });

  test('of a 503 is waited for, up to five minutes, in place of the backoff', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = ask(Q);
    await settle();
    calls[0]!.respond(problem(503, { 'retry-after': '300' }));
    await clock.advance(299_999);
    assert.equal(calls.length, 1);
    await clock.advance(1);
    calls[1]!.answer('there');
    assert.equal((await asking).document, 'there');
  });

  test('of a 503 beyond five minutes is told at once, and holds', async () => {
    const { calls, clock, ask } = fakePage();
    const failed = assert.rejects(ask(Q), { type: 'rate-limited', retryAt: clock.now() + 301_000 });
    await settle();
    calls[0]!.respond(problem(503, { 'retry-after': '301' }));
    await failed;
    await assert.rejects(ask(Q), { type: 'rate-limited' });
    assert.equal(calls.length, 1);
  });

  test('of a 503 is waited for by those too who refresh, or leave and return', async () => {
    const { client, calls, clock, ask } = fakePage();
    const leaving = new AbortController();
    const left = assert.rejects(client.ask(Q, leaving.signal), { name: 'AbortError' });
    await settle();
    calls[0]!.respond(problem(503, { 'retry-after': '120' }));
    await clock.advance(1_000);
    client.refresh(Q);
    await clock.advance(1_000);
    leaving.abort();
    await left;
    await settle();
    assert.equal(clock.pending, 0);
    const asking = ask(Q);
    await clock.advance(117_999);
    assert.equal(calls.length, 1);
    await clock.advance(1);
    assert.equal(calls.length, 2);
    calls[1]!.answer('there');
    assert.equal((await asking).document, 'there');
  });

  test('of a 503 that was told of is waited for as well, and then for somebody to look', async () => {
    const { calls, clock, ask } = fakePage();
    const failed = assert.rejects(ask(Q), { type: 'rate-limited' });
    for (let index = 0; index < 4; index += 1) {
      await settle();
      calls[index]!.respond(problem(503, { 'retry-after': '10' }));
      if (index < 3) await clock.advance(10_000);
    }
    await failed;
    void ask(Q);
    clock.isAttended = false;
    await clock.advance(60_000);
    assert.equal(calls.length, 4);
    clock.isAttended = true;
    await clock.advance(1);
    assert.equal(calls.length, 5);
  });

  test('of a 503 holds for that question, and for nobody else who asks', async () => {
    const { client, calls, clock, ask } = fakePage();
    void ask(Q);
    await settle();
    calls[0]!.respond(problem(503, { 'retry-after': '120' }));
    await clock.advance(1_000);
    void ask(OTHER);
    await settle();
    assert.equal(calls.length, 2);
    client.configure({ headers: { authorization: 'someone else' } });
    await settle();
    assert.deepEqual(
      calls.slice(2).map(call => call.url),
      [Q, OTHER],
    );
  });
});
