import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CANARY } from '../../../scripts/testing/canary.js';
import { findMismatches } from '../../../src/contract/index.js';
import {
  mergeSources,
  SourceError,
  type ConsumptionSource,
  type MonthQuestion,
} from '../../../src/server/index.js';
import { ask, handlerOf, request } from '../support.js';
import { referenceSource, row, service } from './reference-source.js';

const january = (cost: '1' | '2' | '8') => row({ day: '2025-01-10', cost });
const gateway = () => referenceSource([row({ cost: '8' }), january('8')]);
const own = () => referenceSource([service({ cost: '2' }), row({ day: '2025-01-10', cost: '2' })]);

/** Fails wherever it is told to. */
function failing(
  inner: ConsumptionSource,
  fails: Partial<Record<'describe', () => boolean>> & { month?: (question: MonthQuestion) => boolean },
  error: unknown = new SourceError('upstream_timeout', `key ${CANARY}`),
): ConsumptionSource {
  return {
    describe: async scope => {
      if (fails.describe?.()) throw error;
      return inner.describe(scope);
    },
    month: async question => {
      if (fails.month?.(question)) throw error;
      return inner.month(question);
    },
  };
}

describe('one failing source', () => {
  test('leaves the rest, and is named to the reader and to the log, once', async () => {
    const told: unknown[][] = [];
    const error = new SourceError('upstream_auth', `key ${CANARY}`);
    const source = mergeSources(
      { gateway: failing(gateway(), { describe: () => true }, error), own: own() },
      { onError: (...what) => told.push(what) },
    );
    const report = await ask(source, '');
    assert.deepEqual([report.totals.cost, report.previous?.totals.cost], ['2', '2']);
    assert.deepEqual(report.warnings, [
      { code: 'partial_upstream', detail: 'gateway' },
      { code: 'partial_upstream', detail: '2025-01: gateway' },
    ]);
    assert.deepEqual(
      [report.coverage?.users, report.coverage?.agents, report.coverage?.services],
      ['partial', 'partial', 'partial'],
    );
    assert.deepEqual(findMismatches(report), []);
    assert.deepEqual(told, [['gateway', error]]);
  });

  test('that fails in the month alone leaves no month before to compare with', async () => {
    const inMonth = failing(gateway(), { month: ({ month }) => month === '2025-02' });
    const report = await ask(mergeSources({ gateway: inMonth, own: own() }), 'month=2025-02');
    assert.equal(report.totals.cost, '2');
    assert.equal(report.previous, null);
    assert.deepEqual(report.warnings, [{ code: 'partial_upstream', detail: 'gateway' }]);
  });

  test('that fails in the month before leaves the month, and nothing to compare it with', async () => {
    const before = failing(gateway(), { month: ({ month }) => month === '2025-01' });
    const report = await ask(mergeSources({ gateway: before, own: own() }), 'month=2025-02');
    assert.equal(report.totals.cost, '10');
    assert.equal(report.previous, null);
    assert.deepEqual(report.warnings, [{ code: 'partial_upstream', detail: '2025-01: gateway' }]);
  });

  test('that fails in the days to compare alone leaves the whole month before', async () => {
    const inDays = failing(gateway(), { month: ({ days }) => days !== null });
    const now = () => new Date('2025-02-20T12:00:00Z');
    const running = await ask(mergeSources({ gateway: inDays, own: own() }), 'month=2025-02', { now });
    assert.equal(running.previous?.totals.cost, '10');
    assert.equal(running.previous?.to_date, null);
    assert.deepEqual(running.warnings, [{ code: 'partial_upstream', detail: '2025-01: gateway' }]);
    const whole = await ask(mergeSources({ gateway: gateway(), own: own() }), 'month=2025-02', { now });
    assert.deepEqual([whole.previous?.to_date?.days, whole.previous?.to_date?.totals.cost], [3, '0']);
  });

  test('is not asked again for the same report, and is asked for the next', async () => {
    let asked = 0;
    let fails = true;
    const flaky = failing(gateway(), { describe: () => ((asked += 1), fails) });
    const source = mergeSources({ flaky, own: own() });
    assert.equal((await ask(source, '')).totals.cost, '2');
    assert.equal(asked, 1);
    fails = false;
    assert.equal((await ask(source, '')).totals.cost, '10');
  });

  test('to open its snapshot is one as well, and every snapshot is closed, whatever happens', async () => {
    let open = 0;
    const opening: ConsumptionSource = {
      ...own(),
      snapshot: async work => {
        open += 1;
        try {
          return await work(own());
        } finally {
          open -= 1;
        }
      },
    };
    const closed: ConsumptionSource = { ...gateway(), snapshot: () => Promise.reject(new Error('full')) };
    const names: string[] = [];
    const source = mergeSources({ closed, opening }, { onError: name => names.push(name) });
    assert.equal((await ask(source, '')).totals.cost, '2');
    assert.deepEqual([names, open], [['closed'], 0]);
    const work = async () => {
      assert.equal(open, 1);
      throw new Error('of the work');
    };
    await assert.rejects(source.snapshot!(work), /of the work/);
    assert.equal(open, 0);
  });

  test('that wants to be left alone is not asked meanwhile, and the rest is', async () => {
    let now = 0;
    let asked = 0;
    const busy = new SourceError('upstream_rate_limited', 'busy', { retryAfter: 30 });
    const limited = failing(gateway(), { describe: () => (asked += 1) === 1 }, busy);
    const source = mergeSources({ limited, own: own() }, { clock: () => now });
    const cost = async () => (await ask(source, 'month=2025-02')).totals.cost;
    assert.equal(await cost(), '2');
    now = 29_999;
    assert.equal(await cost(), '2');
    assert.equal(asked, 1);
    now = 30_000;
    assert.equal(await cost(), '10');
  });
});

describe('all sources failing', () => {
  const answer = async (errors: Record<string, unknown>) => {
    const sources = Object.entries(errors).map(
      ([name, error]) => [name, failing(own(), { describe: () => true }, error)] as const,
    );
    const handler = handlerOf(mergeSources(Object.fromEntries(sources)), { onError: () => {} });
    const response = await handler(request());
    const { code } = (await response.json()) as { code: string };
    return [code, response.headers.get('retry-after')];
  };
  const busy = (retryAfter: number) => new SourceError('upstream_rate_limited', 'busy', { retryAfter });

  test('is answered with the code of the first that says one', async () => {
    assert.deepEqual(await answer({ a: new Error('x') }), ['internal', null]);
    assert.deepEqual(await answer({ a: new Error('x'), b: new SourceError('upstream_auth', 'x') }), [
      'upstream_auth',
      null,
    ]);
  });

  test('may be asked again once the first of them may, and at once if any may', async () => {
    assert.deepEqual(await answer({ a: busy(40), b: busy(20) }), ['upstream_rate_limited', '20']);
    assert.deepEqual(await answer({ a: busy(40), b: new SourceError('upstream_timeout', 'x') }), [
      'upstream_rate_limited',
      null,
    ]);
  });
});
