import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orAborted } from '../../src/client/abort.js';
import { withDeadline } from '../../src/client/deadline.js';
import { page } from '../../src/client/environment.js';
import { FakeClock } from './fake-page.js';

const forever = () => new Promise<never>(() => {});
const { signal: patient } = new AbortController();

describe('a deadline', () => {
  test('passes on what the task gives, or throws', async () => {
    const { wait } = new FakeClock();
    assert.equal(await withDeadline(10, patient, wait, async () => 'done'), 'done');
    await assert.rejects(
      withDeadline(10, patient, wait, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
  });

  test('ends a task that is too slow, in its signal and for who waits', async () => {
    const clock = new FakeClock();
    let ending: AbortSignal | undefined;
    const waiting = withDeadline(10, patient, clock.wait, signal => {
      ending = signal;
      return forever();
    });
    const failed = assert.rejects(waiting, { type: 'timeout' });
    await clock.advance(9);
    assert.equal(ending!.aborted, false);
    await clock.advance(1);
    assert.equal(ending!.aborted, true);
    await failed;
  });

  test('follows the signal that it was given, and keeps its reason', async () => {
    const clock = new FakeClock();
    const leaving = new AbortController();
    const failed = assert.rejects(withDeadline(10, leaving.signal, clock.wait, forever), /gone/);
    leaving.abort(new Error('gone'));
    await failed;
    assert.equal(clock.pending, 0);
  });

  test('does not run a task for a signal that is aborted already', async () => {
    const run = () => assert.fail('run');
    await assert.rejects(withDeadline(10, AbortSignal.abort(), new FakeClock().wait, run), {
      name: 'AbortError',
    });
  });

  test('cancels what a finished task left unread, and its own clock', async () => {
    const clock = new FakeClock();
    let ending: AbortSignal | undefined;
    await withDeadline(10, patient, clock.wait, async signal => (ending = signal));
    assert.equal(ending!.aborted, true);
    assert.equal(clock.pending, 0);
  });
});

describe('waiting until something is aborted', () => {
  test('is over at once when it is aborted already', async () => {
    await assert.rejects(orAborted(forever(), AbortSignal.abort()), { name: 'AbortError' });
  });

  test('leaves no failure of the work unheard', async () => {
    await assert.rejects(orAborted(Promise.reject(new Error('late')), AbortSignal.abort()), {
      name: 'AbortError',
    });
  });
});

describe('the page’s clock', () => {
  test('waits as long as it is told', async () => {
    const begun = performance.now();
    await page.wait(30, patient);
    assert.ok(performance.now() - begun >= 28);
  });

  test('leaves no timer behind when the wait is aborted', async t => {
    const cleared = t.mock.method(globalThis, 'clearTimeout');
    const leaving = new AbortController();
    const left = assert.rejects(page.wait(60_000, leaving.signal), { name: 'AbortError' });
    leaving.abort();
    await left;
    assert.equal(cleared.mock.callCount(), 1);
  });
});
