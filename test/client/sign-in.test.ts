import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakePage, problem, settle } from './fake-page.js';

const questions = [1, 2, 3, 4, 5].map(month => `https://host.example/c?month=${month}`);
const [Q] = questions as [string];

/** A page whose host signs in by hand. */
function signInPage() {
  const signIns: { done: () => void; fail: (reason: unknown) => void }[] = [];
  let token = 'expired';
  const page = fakePage({
    headers: () => ({ authorization: token }),
    onUnauthenticated: () =>
      new Promise<void>((resolve, reject) => {
        const done = () => {
          token = `token ${signIns.length}`;
          resolve();
        };
        signIns.push({ done, fail: reject });
      }),
  });
  const sent = (index: number) => (page.calls[index]!.init.headers as Headers).get('authorization');
  return { ...page, signIns, sent };
}

describe('on a 401', () => {
  test('five questions share one sign-in, and each is asked once more with fresh headers', async () => {
    const { calls, ask, signIns, sent } = signInPage();
    const asking = questions.map(ask);
    await settle();
    for (const call of calls) call.respond(problem(401));
    await settle();
    assert.equal(signIns.length, 1);
    assert.equal(calls.length, 5);
    signIns[0]!.done();
    await settle();
    assert.equal(calls.length, 10);
    for (let index = 5; index < 10; index += 1) {
      assert.equal(sent(index), 'token 1');
      calls[index]!.answer(index);
    }
    assert.equal((await Promise.all(asking)).length, 5);
  });

  test('a question whose 401 was under way during the sign-in is asked again without another one', async () => {
    const { calls, ask, signIns } = signInPage();
    const asking = [ask(questions[0]!), ask(questions[1]!)];
    await settle();
    calls[0]!.respond(problem(401));
    await settle();
    signIns[0]!.done();
    await settle();
    calls[1]!.respond(problem(401));
    await settle();
    assert.equal(signIns.length, 1);
    for (const call of calls.slice(2)) call.answer('in');
    await Promise.all(asking);
    assert.equal(calls.length, 4);
  });

  test('a second 401 to the same question is the end of it', async () => {
    const { calls, ask, signIns } = signInPage();
    const failed = assert.rejects(ask(Q), { type: 'unauthenticated', status: 401 });
    await settle();
    calls[0]!.respond(problem(401));
    await settle();
    signIns[0]!.done();
    await settle();
    calls[1]!.respond(problem(401));
    await failed;
    assert.equal(calls.length, 2);
    assert.equal(signIns.length, 1);
  });

  test('a later question signs in again', async () => {
    const { calls, ask, signIns } = signInPage();
    for (const round of [1, 2]) {
      const asking = ask(questions[round]!);
      await settle();
      calls.at(-1)!.respond(problem(401));
      await settle();
      assert.equal(signIns.length, round);
      signIns.at(-1)!.done();
      await settle();
      calls.at(-1)!.answer('in');
      await asking;
    }
  });

  test('nobody signs in for a question that everyone has left, and nothing is asked again', async () => {
    const { client, calls, signIns } = signInPage();
    const leaving = new AbortController();
    const left = assert.rejects(client.ask(Q, leaving.signal), { name: 'AbortError' });
    await settle();
    calls[0]!.respond(problem(401));
    await settle();
    leaving.abort();
    await left;
    signIns[0]!.done();
    await settle();
    assert.equal(calls.length, 1);
  });

  test('a sign-in may take longer than an attempt', async () => {
    const { calls, clock, ask, signIns } = signInPage();
    const asking = ask(Q);
    await settle();
    calls[0]!.respond(problem(401));
    await clock.advance(120_000);
    signIns[0]!.done();
    await settle();
    calls[1]!.answer('in');
    assert.equal((await asking).document, 'in');
  });

  test('a sign-in that fails is the host’s error, for all who waited, and is tried again next time', async () => {
    const { calls, ask, signIns } = signInPage();
    const cause = new Error('popup closed');
    const failed = questions.slice(0, 2).map(url => assert.rejects(ask(url), { type: 'host', cause }));
    await settle();
    for (const call of calls) call.respond(problem(401));
    await settle();
    signIns[0]!.fail(cause);
    await Promise.all(failed);
    void ask(Q);
    await settle();
    calls.at(-1)!.respond(problem(401));
    await settle();
    assert.equal(signIns.length, 2);
  });

  test('a sign-in may configure other headers, and the question is asked with those', async () => {
    const { client, calls, ask, signIns, sent } = signInPage();
    const asking = ask(Q);
    await settle();
    calls[0]!.respond(problem(401));
    await settle();
    client.configure({ headers: { authorization: 'configured' } });
    signIns[0]!.done();
    await settle();
    assert.equal(calls.length, 2);
    assert.equal(sent(1), 'configured');
    calls[1]!.answer('in');
    assert.equal((await asking).document, 'in');
  });

  test('without a host that signs in, the error is told at once', async () => {
    const { calls, ask } = fakePage();
    const failed = assert.rejects(ask(Q), { type: 'unauthenticated', code: 'unauthenticated' });
    await settle();
    calls[0]!.respond(problem(401, {}, { code: 'unauthenticated' }));
    await failed;
    assert.equal(calls.length, 1);
  });
});
