import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClientOptions } from '../../src/client/host.js';
import { fakePage, problem, settle } from './fake-page.js';

const month = (number: number) => `https://host.example/c?month=${number}`;
const [A, B] = [month(1), month(2)];

/** A page whose watchers ask whenever they are told, as `ConsumptionClient` wants them to. */
function watchedPage(options?: ClientOptions) {
  const page = fakePage(options);
  const told: string[] = [];
  const ask = (url: string) => page.ask(url).catch(() => {});
  const watch = (url: string) =>
    page.client.watch(url, refused => {
      told.push(`${url.slice(-1)} ${refused ? 'refused' : 'anew'}`);
      void ask(url);
    });
  /** As an element does: the answer is here, and goes on being shown. */
  const show = async (url: string) => {
    const stop = watch(url);
    void ask(url);
    await settle();
    page.calls.at(-1)!.answer(url);
    await settle();
    return stop;
  };
  const refuse = async (url: string, status = 403) => {
    void ask(url);
    await settle();
    page.calls.at(-1)!.respond(problem(status));
    await settle();
  };
  return { ...page, told, watch, show, refuse };
}

describe('whoever shows figures is told of a 401 or 403', () => {
  test('to the same question, before a sign-in has ended', async () => {
    const { client, calls, told, show } = watchedPage({ onUnauthenticated: () => new Promise(() => {}) });
    await show(A);
    client.refresh(A);
    await settle();
    calls[1]!.respond(problem(401));
    await settle();
    assert.deepEqual(told, ['1 anew', '1 refused']);
    assert.equal(calls.length, 2);
  });

  test('to another question, though their answer is older than what is remembered', async () => {
    const { calls, clock, told, show, refuse } = watchedPage();
    await show(A);
    await clock.advance(60_000);
    await refuse(B);
    assert.deepEqual(told, ['1 refused']);
    assert.equal(calls.at(-1)!.url, A);
  });

  test('to another question, though more answers have come than are remembered', async () => {
    const { told, show, refuse } = watchedPage();
    await show(A);
    for (let number = 101; number <= 112; number += 1) (await show(month(number)))();
    await refuse(B);
    assert.deepEqual(told, ['1 refused']);
  });

  test('unless they have stopped watching, or it was another failure', async () => {
    const { told, show, refuse } = watchedPage();
    const stop = await show(A);
    await refuse(B, 404);
    stop();
    await refuse(B);
    assert.deepEqual(told, []);
  });

  test('again when there has been an answer since, and when they have come since', async () => {
    const { calls, told, show, refuse } = watchedPage();
    await show(A);
    await refuse(B);
    calls.at(-1)!.answer('let in again');
    await settle();
    await refuse(B);
    assert.deepEqual(told, ['1 refused', '1 refused']);
    calls.at(-1)!.respond(problem(403));
    await settle();
    await show(A);
    await refuse(B);
    assert.deepEqual(told.slice(2).sort(), ['1 refused', '1 refused']);
  });

  test('once: two questions that are refused do not send each other asking for ever', async () => {
    const { client, calls, told, show } = watchedPage();
    await show(A);
    await show(B);
    client.refresh(A);
    for (let index = 2; index < 10; index += 1) {
      await settle();
      calls[index]?.respond(problem(403));
    }
    assert.deepEqual(told, ['1 anew', '1 refused', '2 refused']);
    assert.equal(calls.length, 4);
  });

  test('though the listener of another throws', async t => {
    const thrown = new Error('On purpose.');
    const heard: unknown[] = [];
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', error => heard.push(error));
    t.after(() => {
      process.removeAllListeners('uncaughtException');
      for (const other of others) process.on('uncaughtException', other);
    });
    const { client, told, show, refuse } = watchedPage();
    client.watch(A, () => {
      throw thrown;
    });
    await show(A);
    await refuse(B);
    assert.deepEqual(told, ['1 refused']);
    assert.deepEqual(heard, [thrown]);
  });
});
