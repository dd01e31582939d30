import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakePage, problem, settle } from './fake-page.js';

const Q = 'https://host.example/c?month=2025-02';

describe('another person, by other headers,', () => {
  const sent = (call: { init: RequestInit }) => (call.init.headers as Headers).get('authorization');

  test('gets an answer of their own, as do those who waited for the former one’s', async () => {
    const { client, calls, ask } = fakePage({ headers: { authorization: 'ada' } });
    const early = ask(Q);
    await settle();
    client.configure({ headers: { authorization: 'bob' } });
    const late = ask(Q);
    await settle();
    assert.deepEqual(calls.map(sent), ['ada', 'bob']);
    assert.equal(calls[0]!.signal.aborted, true);
    calls[1]!.answer('bob’s');
    for (const asked of [early, late, ask(Q)]) assert.equal((await asked).document, 'bob’s');
  });

  for (const [what, respond] of [
    ['an answer', () => Response.json('ada’s')],
    ['a refusal', () => problem(429, { 'retry-after': '600' })],
  ] as const) {
    test(`never meets ${what} of the former one, whenever that arrives`, async () => {
      for (let ticks = 0; ticks < 40; ticks += 1) {
        const { client, calls, ask } = fakePage({ headers: { authorization: 'ada' } });
        ask(Q).catch(() => {});
        await settle();
        calls[0]!.respond(respond());
        for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
        client.configure({ headers: { authorization: 'bob' } });
        await settle();
        const asking = ask(Q);
        await settle();
        assert.equal(sent(calls.at(-1)!), 'bob');
        calls.at(-1)!.answer('bob’s');
        assert.equal((await asking).document, 'bob’s', `after ${ticks} ticks`);
      }
    });
  }

  test('is not signed in for a 401 of the former one, whenever that arrives', async () => {
    for (let ticks = 0; ticks < 40; ticks += 1) {
      let signIns = 0;
      const { client, calls, ask } = fakePage({ headers: { authorization: 'ada' } });
      ask(Q).catch(() => {});
      await settle();
      calls[0]!.respond(problem(401));
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      client.configure({ headers: { authorization: 'bob' }, onUnauthenticated: () => void (signIns += 1) });
      await settle();
      assert.equal(signIns, 0, `after ${ticks} ticks`);
    }
  });

  test('has no questions begun again by options that change nothing of who they are', async () => {
    const { client, calls, ask } = fakePage({ headers: { authorization: 'ada' } });
    const asking = ask(Q);
    await settle();
    client.configure({ onUnauthenticated: () => {} });
    await settle();
    calls[0]!.answer('ada’s');
    assert.equal((await asking).document, 'ada’s');
    assert.equal(calls.length, 1);
  });
});
