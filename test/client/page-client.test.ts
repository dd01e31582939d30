import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakePage, problem, settle } from './fake-page.js';

const Q = 'https://host.example/c?month=2025-02';
const OTHER = 'https://host.example/c?month=2025-01';

describe('an answer', () => {
  test('is one object for all who shared the request, frozen, with the time it came', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = [ask(Q), ask(Q)];
    await settle();
    assert.equal(calls.length, 1);
    calls[0]!.answer({ a: 1 });
    const [first, second] = await Promise.all(asking);
    assert.equal(first, second);
    assert.ok(Object.isFrozen(first));
    assert.deepEqual(first, { document: { a: 1 }, receivedAt: clock.now() });
  });

  test('is given again for 60 s from its receipt, then asked for anew', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = ask(Q);
    await clock.advance(10_000);
    calls[0]!.answer(1);
    const first = await asking;
    await clock.advance(59_999);
    assert.equal(await ask(Q), first);
    assert.equal(calls.length, 1);
    await clock.advance(1);
    void ask(Q);
    await settle();
    assert.equal(calls.length, 2);
  });

  test('is not given to someone who has left already', async () => {
    const { client, calls, ask } = fakePage();
    const asking = ask(Q);
    await settle();
    calls[0]!.answer(1);
    await asking;
    await assert.rejects(client.ask(Q, AbortSignal.abort()), { name: 'AbortError' });
  });

  test('of the oldest question is forgotten when a year of months is remembered', async () => {
    const { calls, ask } = fakePage();
    const question = (index: number) => `https://host.example/c?month=${index}`;
    for (let index = 0; index <= 12; index += 1) {
      const asking = ask(question(index));
      await settle();
      calls.at(-1)!.answer(index);
      await asking;
    }
    await ask(question(1));
    assert.equal(calls.length, 13);
    void ask(question(0));
    await settle();
    assert.equal(calls.length, 14);
  });

  test('leaves no timer running', async () => {
    const { calls, clock, ask } = fakePage();
    const asking = ask(Q);
    await settle();
    assert.equal(clock.pending, 1);
    calls[0]!.answer(1);
    await asking;
    assert.equal(clock.pending, 0);
  });
});

describe('refreshing', () => {
  test('forgets the answer and tells who watches the question, who then share one request', async () => {
    const { client, calls, ask } = fakePage();
    const asking = ask(Q);
    await settle();
    calls[0]!.answer('old');
    await asking;

    const asked: Promise<unknown>[] = [];
    const stop = [1, 2, 3].map(() => client.watch(Q, () => asked.push(ask(Q))));
    client.watch(OTHER, () => assert.fail('another question'));
    client.refresh(Q);
    await settle();
    assert.equal(calls.length, 2);
    calls[1]!.answer('new');
    const answers = (await Promise.all(asked)) as { document: unknown }[];
    assert.deepEqual(
      answers.map(answer => answer.document),
      ['new', 'new', 'new'],
    );

    for (const end of stop) end();
    client.refresh(Q);
    assert.equal(asked.length, 3);
  });

  test('while the question is under way gives everyone the newer answer, and remembers that one', async () => {
    const { client, calls, ask } = fakePage();
    const early = ask(Q);
    await settle();
    calls[0]!.answer('old');
    client.refresh(Q);
    await settle();
    assert.equal(calls[0]!.signal.aborted, true);
    calls[1]!.answer('new');
    assert.equal((await early).document, 'new');
    assert.equal((await ask(Q)).document, 'new');
  });

  test('at any moment of an answer’s arrival never lets the old answer be remembered', async () => {
    for (let ticks = 0; ticks < 40; ticks += 1) {
      const { client, calls, ask } = fakePage();
      void ask(Q);
      await settle();
      calls[0]!.answer('old');
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      client.refresh(Q);
      await settle();
      const again = ask(Q);
      await settle();
      calls.at(-1)!.answer('new');
      assert.equal((await again).document, 'new', `after ${ticks} ticks`);
    }
  });

  test('does not ask for what nobody shows', async () => {
    const { client, calls } = fakePage();
    client.refresh(Q);
    await settle();
    assert.equal(calls.length, 0);
  });

  test('tells the same listener twice when it watches twice, until each has stopped', () => {
    const { client } = fakePage();
    let told = 0;
    const listener = () => (told += 1);
    const stop = client.watch(Q, listener);
    client.watch(Q, listener);
    client.refresh(Q);
    assert.equal(told, 2);
    stop();
    client.refresh(Q);
    assert.equal(told, 3);
  });
});

describe('what is remembered', () => {
  async function withAnswer() {
    const page = fakePage();
    const asking = page.ask(Q);
    await settle();
    page.calls[0]!.answer('mine');
    await asking;
    const isForgotten = async () => {
      const before = page.calls.length;
      void page.ask(Q);
      await settle();
      return page.calls.length > before;
    };
    return { ...page, isForgotten };
  }

  for (const status of [401, 403]) {
    test(`is forgotten, all of it, after ${status} to any question`, async () => {
      const { calls, ask, isForgotten } = await withAnswer();
      const failed = assert.rejects(ask(OTHER), { status });
      await settle();
      calls[1]!.respond(problem(status));
      await failed;
      assert.equal(await isForgotten(), true);
    });
  }

  test('outlives other failures', async () => {
    const { calls, ask, isForgotten } = await withAnswer();
    const failed = assert.rejects(ask(OTHER), { status: 404 });
    await settle();
    calls[1]!.respond(problem(404));
    await failed;
    assert.equal(await isForgotten(), false);
  });

  test('is forgotten when other headers are given, and kept when nothing really changes', async () => {
    const { client, isForgotten } = await withAnswer();
    client.configure({ onUnauthenticated: () => {} });
    assert.equal(await isForgotten(), false);
    client.configure({ headers: { authorization: 'someone else' } });
    assert.equal(await isForgotten(), true);
  });
});
