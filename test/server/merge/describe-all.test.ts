import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeSources, SourceError, type ConsumptionSource } from '../../../src/server/index.js';
import { AFTER, ask, call, load, storeOf } from '../support.js';
import { referenceSource, row } from './reference-source.js';

const scope = { organization: 'acme', month: null, timezone: 'Europe/Paris', now: AFTER };

describe('currencies', () => {
  test('that differ are refused by name, whoever else has failed', async () => {
    const merged = mergeSources({
      gateway: referenceSource([row()], { currency: 'usd' }),
      own: referenceSource([row()], { currency: 'EUR' }),
      down: { describe: () => Promise.reject(new Error('x')), month: () => Promise.reject(new Error('x')) },
    });
    await assert.rejects(
      merged.describe(scope),
      (error: unknown) =>
        error instanceof SourceError &&
        error.code === 'mixed_currency' &&
        /gateway in USD, own in EUR/.test(error.message),
    );
  });

  test('of a source without any usage have no say', async () => {
    const merged = mergeSources({
      empty: referenceSource([], { currency: 'EUR' }),
      own: referenceSource([row()], { currency: 'USD' }),
    });
    assert.equal((await merged.describe(scope)).currency, 'USD');
  });

  test('that one source finds to be several are no failure of that part alone', async () => {
    const error = new SourceError('mixed_currency', 'EUR and USD');
    const mixed: ConsumptionSource = { ...referenceSource([row()]), month: () => Promise.reject(error) };
    const merged = mergeSources({ mixed, own: referenceSource([row()]) });
    await assert.rejects(ask(merged, 'month=2025-02', { onError: () => {} }), /mixed_currency/);
  });
});

describe('a zone', () => {
  test('that one source cannot cut is not used by any, and that is said once', async () => {
    const utc = () => referenceSource([row()], { cutsZones: false });
    const merged = mergeSources({ own: referenceSource([row()]), one: utc(), other: utc() });
    const { timezone, warnings } = await merged.describe(scope);
    assert.equal(timezone, 'UTC');
    assert.deepEqual(warnings, [{ code: 'timezone_unavailable', detail: 'as it is' }]);
  });

  test('decides about the month that all of them together have newest', async () => {
    const events = await storeOf([call({ time: '2025-04-10T00:00:00Z' })]);
    const store = await storeOf([]);
    await load(store, [call({ time: '2025-01-10T00:00:00Z', grain: 'day' })]);
    const merged = mergeSources({ events, store });
    // Alone, the one with the older usage would have answered in UTC.
    assert.equal((await store.describe(scope)).timezone, 'UTC');
    const all = await merged.describe(scope);
    assert.deepEqual(
      [all.timezone, all.available, all.warnings],
      ['Europe/Paris', { from: '2025-01', to: '2025-04' }, []],
    );
    await load(store, [call({ time: '2025-03-31T00:00:00Z', grain: 'day' })]);
    const cut = await merged.describe(scope);
    assert.deepEqual([cut.timezone, cut.warnings.map(({ code }) => code)], ['UTC', ['timezone_unavailable']]);
    await events.close();
    await store.close();
  });

  test('other than the one asked for, and than UTC, makes a source unfit', async () => {
    const stubborn: ConsumptionSource = {
      ...referenceSource([row()]),
      describe: async () => ({
        timezone: 'Asia/Tokyo',
        currency: 'USD',
        available: { from: '2025-02', to: '2025-02' },
        agentTypes: [],
        warnings: [],
      }),
    };
    const report = await ask(mergeSources({ stubborn, own: referenceSource([row()]) }), 'month=2025-02');
    assert.equal(report.totals.cost, '1');
    assert.equal(report.period.timezone, 'UTC');
    assert.deepEqual(report.warnings, [{ code: 'partial_upstream', detail: 'stubborn' }]);
  });
});

describe('a merge', () => {
  test('of nothing is a mistake', () => assert.throws(() => mergeSources({}), TypeError));

  test('has the months and the agent types of all', async () => {
    const merged = mergeSources({
      a: referenceSource([row({ day: '2025-03-01', agentType: 'x' })]),
      b: referenceSource([row({ day: '2024-12-01', agentType: 'y' })]),
      none: referenceSource([]),
    });
    const { available, agentTypes } = await merged.describe(scope);
    assert.deepEqual(available, { from: '2024-12', to: '2025-03' });
    assert.deepEqual(agentTypes, ['x', 'y']);
  });

  test('may have usage from before the month in which any of them began to look', async () => {
    const found = (day: string, searchedFrom?: string): ConsumptionSource => {
      const source = referenceSource([row({ day })]);
      return {
        ...source,
        describe: async scope => ({
          ...(await source.describe(scope)),
          ...(searchedFrom && { searchedFrom }),
        }),
      };
    };
    const all = found('2023-05-01');
    const year = found('2024-07-01', '2024-02');
    const reach = found('2024-07-01', '2024-06');
    assert.equal((await mergeSources({ all, year, reach }).describe(scope)).searchedFrom, '2024-06');
    assert.equal((await mergeSources({ all }).describe(scope)).searchedFrom, undefined);
  });
});
