import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { SharedRequests } from '../../src/client/shared-requests.js';
import { settle } from './fake-page.js';

interface Run {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly resolve: (value: string) => void;
  readonly reject: (error: unknown) => void;
}

function shared() {
  const runs: Run[] = [];
  const start = (key: string, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      runs.push({ key, signal, resolve, reject });
    });
  const requests = new SharedRequests(start);
  const join = (key = 'q') => {
    const leaving = new AbortController();
    return { answer: requests.join(key, leaving.signal), leave: () => leaving.abort() };
  };
  return { runs, requests, join };
}

const aborted = { name: 'AbortError' };

describe('a shared request', () => {
  test('answers six askers at once, and other questions apart', async () => {
    const { runs, join } = shared();
    const askers = Array.from({ length: 6 }, () => join());
    const other = join('other');
    assert.deepEqual(
      runs.map(run => run.key),
      ['q', 'other'],
    );
    runs[0]!.resolve('Q');
    runs[1]!.resolve('O');
    assert.deepEqual(await Promise.all(askers.map(asker => asker.answer)), Array(6).fill('Q'));
    assert.equal(await other.answer, 'O');
  });

  test('goes on when one of two leaves, and only the one who left is told so', async () => {
    const { runs, join } = shared();
    const [stays, leaves] = [join(), join()];
    leaves.leave();
    await assert.rejects(leaves.answer, aborted);
    await settle();
    assert.equal(runs[0]!.signal.aborted, false);
    runs[0]!.resolve('Q');
    assert.equal(await stays.answer, 'Q');
  });

  test('is aborted when the last one leaves', async () => {
    const { runs, join } = shared();
    const askers = [join(), join()];
    for (const asker of askers) {
      assert.equal(runs[0]!.signal.aborted, false);
      asker.leave();
      await assert.rejects(asker.answer, aborted);
      await settle();
    }
    assert.equal(runs[0]!.signal.aborted, true);
  });

  test('survives an asker who leaves and joins again in one tick', async () => {
    const { runs, join } = shared();
    const before = join();
    before.leave();
    const after = join();
    await assert.rejects(before.answer, aborted);
    await settle();
    assert.equal(runs.length, 1);
    runs[0]!.resolve('Q');
    assert.equal(await after.answer, 'Q');
  });

  test('does not begin for someone who has left already', async () => {
    const { runs, requests } = shared();
    await assert.rejects(requests.join('q', AbortSignal.abort()), aborted);
    assert.equal(runs.length, 0);
  });

  test('forgets a failure at once', async () => {
    const { runs, join } = shared();
    const first = join();
    runs[0]!.reject(new Error('broken'));
    await assert.rejects(first.answer, /broken/);
    const second = join();
    runs[1]!.resolve('Q');
    assert.equal(await second.answer, 'Q');
  });

  test('that is begun once more gives the newer answer to everyone, even if the older one arrives', async () => {
    const { runs, requests, join } = shared();
    const early = join();
    requests.restart('q');
    const late = join();
    assert.equal(runs.length, 2);
    assert.equal(runs[0]!.signal.aborted, true);
    runs[0]!.resolve('old');
    await settle();
    runs[1]!.resolve('new');
    assert.deepEqual(await Promise.all([early.answer, late.answer]), ['new', 'new']);
  });

  test('is begun once more with all others that are under way', async () => {
    const { runs, requests, join } = shared();
    const askers = [join('a'), join('b')];
    requests.restartAll();
    assert.deepEqual(
      runs.map(run => [run.key, run.signal.aborted]),
      [
        ['a', true],
        ['b', true],
        ['a', false],
        ['b', false],
      ],
    );
    runs[2]!.resolve('A');
    runs[3]!.resolve('B');
    assert.deepEqual(await Promise.all(askers.map(asker => asker.answer)), ['A', 'B']);
  });

  test('that nobody waits for is not begun once more', () => {
    const { runs, requests } = shared();
    requests.restart('q');
    assert.equal(runs.length, 0);
  });

  test('that is over does not take a newer one with it when its asker leaves late', async () => {
    for (let ticks = 0; ticks < 10; ticks += 1) {
      const { runs, join } = shared();
      const first = join();
      first.answer.catch(() => {});
      runs[0]!.reject(new Error('broken'));
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      first.leave();
      const second = join();
      second.answer.catch(() => {});
      await settle();
      if (runs.length === 1) continue;
      const third = join();
      assert.equal(runs.length, 2, `after ${ticks} ticks`);
      runs[1]!.resolve('Q');
      assert.deepEqual(await Promise.all([second.answer, third.answer]), ['Q', 'Q']);
    }
  });

  test('leaves no listener on the signal of an asker who stays on the page', async () => {
    const { runs, requests } = shared();
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener: add, removeEventListener: remove } = signal;
    signal.addEventListener = (...parameters: Parameters<typeof add>) => (
      (listeners += 1),
      add.apply(signal, parameters)
    );
    signal.removeEventListener = (...parameters: Parameters<typeof remove>) => (
      (listeners -= 1),
      remove.apply(signal, parameters)
    );
    const answer = requests.join('q', signal);
    assert.ok(listeners > 0);
    runs[0]!.resolve('Q');
    await answer;
    await settle();
    assert.equal(listeners, 0);
  });
});

/**
 * The model: a set of askers who wait, and at most one live run while there are any. After every step and a tick, the
 * real thing must agree.
 */
describe('any interleaving of joining, leaving, restarting and settling', () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ do: 'join' as const }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'succeed' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'fail' as const }) },
    { weight: 4, arbitrary: fc.constant({ do: 'tick' as const }) },
  );

  test('has one request, aborted exactly when the last asker left, and one outcome for each asker', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const { runs, requests, join } = shared();
        const expected: string[] = [];
        const outcomes: (string | undefined)[] = [];
        let waiting: { index: number; leave: () => void }[] = [];
        /** What was true of the newest run at the last tick. */
        let live = false;

        for (const move of steps) {
          if (move.do === 'join') {
            const index = expected.push('') - 1;
            const { answer, leave } = join();
            answer.then(
              value => (outcomes[index] = value),
              error => (outcomes[index] = (error as Error).name),
            );
            waiting.push({ index, leave });
            live = true;
          } else if (move.do === 'leave' && waiting.length > 0) {
            const [left] = waiting.splice(move.who % waiting.length, 1);
            left!.leave();
            expected[left!.index] = 'AbortError';
          } else if (move.do === 'restart') {
            requests.restart('q');
          } else if ((move.do === 'succeed' || move.do === 'fail') && waiting.length > 0) {
            const value = `run ${runs.length}`;
            if (move.do === 'succeed') runs.at(-1)!.resolve(value);
            else runs.at(-1)!.reject(Object.assign(new Error(), { name: value }));
            for (const { index } of waiting) expected[index] = value;
            waiting = [];
            live = false;
            await settle();
          } else if (move.do === 'tick') {
            await settle();
            if (live && waiting.length === 0) {
              assert.equal(runs.at(-1)!.signal.aborted, true, 'the last asker left');
              live = false;
            }
          }
          const running = runs.filter(run => !run.signal.aborted);
          if (waiting.length > 0) assert.equal(runs.at(-1), running.at(-1), 'someone waits, so it runs');
        }

        for (const { index, leave } of waiting) {
          leave();
          expected[index] = 'AbortError';
        }
        await settle();
        assert.deepEqual(outcomes, expected);
        if (live) assert.equal(runs.at(-1)!.signal.aborted, true);
      }),
      { numRuns: 1_000 },
    );
  });
});
