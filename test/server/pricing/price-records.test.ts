import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calcPrice, waitForUpdate } from '@pydantic/genai-prices';
import fc from 'fast-check';
import { duckdbSource, readRecords, type UsageRecord } from '../../../src/server/duckdb.js';
import { priceRecords, type PriceOptions } from '../../../src/server/pricing.js';
import { ask, call, type RawRecord } from '../support.js';

async function price(records: readonly RawRecord[], options: PriceOptions = {}) {
  const priced: UsageRecord[] = [];
  const unknown: string[] = [];
  const onUnknown = (model: string) => void unknown.push(model);
  for await (const { record, reason } of priceRecords(readRecords(records), { ...options, onUnknown })) {
    assert.ok(record, reason);
    priced.push(record);
  }
  return { priced, unknown };
}

const unpriced = (changes: RawRecord = {}) =>
  call({ provider: 'anthropic', model: 'claude-sonnet-4-20250514', cost: null, ...changes });

describe('a record with tokens and no cost', () => {
  test('is given the list price, exactly, as estimated', async () => {
    const usage = {
      input_tokens: 1_000_003,
      cache_read_input_tokens: 1001,
      cache_creation_input_tokens: 2002,
    };
    const { priced } = await price([unpriced({ ...usage, output_tokens: 7 })]);
    // At 3, 0.3, 3.75 and 15 dollars a million.
    assert.equal(priced[0]?.cost, '2.9989128');
    assert.deepEqual([priced[0].currency, priced[0].estimated], ['USD', true]);
  });

  test('is at the price of the time it is of', async () => {
    const of = (time: string) => unpriced({ provider: 'openai', model: 'o3', time });
    const { priced } = await price([of('2025-06-01T00:00:00Z'), of('2025-07-01T00:00:00Z')]);
    const [before, after] = priced.map(({ cost }) => Number(cost));
    assert.ok((before ?? 0) > (after ?? 0), `${before} ${after}`);
  });

  test('may be of a provider under the name that OpenTelemetry has for it', async () => {
    const names = [
      ['x_ai', 'grok-4'],
      ['aws.bedrock', 'anthropic.claude-sonnet-4-20250514-v1:0'],
      ['gcp.gen_ai', 'gemini-2.5-pro'],
      ['azure.ai.openai', 'gpt-4o'],
      [null, 'gpt-4o'],
    ];
    const { priced, unknown } = await price(names.map(([provider, model]) => unpriced({ provider, model })));
    assert.deepEqual(unknown, []);
    assert.ok(priced.every(({ cost }) => Number(cost) > 0));
  });

  test('costs nothing where it has no tokens', async () => {
    assert.equal((await price([unpriced({ input_tokens: 0, output_tokens: 0 })])).priced[0]?.cost, '0');
  });

  test('of a sum is at the price of small requests, as nobody knows how large they were', async () => {
    const large = { provider: 'google', model: 'gemini-2.5-pro', input_tokens: 1_000_000, output_tokens: 0 };
    const { priced } = await price([
      unpriced(large),
      unpriced({ ...large, grain: 'hour', requests: 1 }),
      unpriced({ ...large, requests: 20 }),
    ]);
    assert.deepEqual(
      priced.map(({ cost }) => cost),
      ['2.5', '1.25', '1.25'],
    );
  });

  describe('of a model whose price depends on the time of day', () => {
    const of = (time: string, changes: RawRecord = {}) =>
      unpriced({
        provider: 'deepseek',
        model: 'deepseek-chat',
        time: `2025-02-03T${time}Z`,
        input_tokens: 1_000_000,
        output_tokens: 0,
        ...changes,
      });
    const costs = async (records: readonly RawRecord[]) =>
      (await price(records)).priced.map(({ cost }) => cost);

    test('is at the price of its moment, or of an hour that has only one', async () => {
      const hour = { grain: 'hour' };
      assert.deepEqual(
        await costs([of('00:29:59'), of('00:30:00'), of('23:00:00', hour), of('10:00:00', hour)]),
        ['0.135', '0.27', '0.135', '0.27'],
      );
    });

    test('is left alone where it sums up times of several, and the model is not named as unknown', async () => {
      const sums = [
        of('00:00:00', { grain: 'day' }),
        of('00:00:00', { grain: 'hour' }),
        of('16:00:00', { grain: 'hour' }),
      ];
      const { priced, unknown } = await price(sums);
      assert.ok(
        priced.every(({ cost, currency, estimated }) => cost === null && currency === null && !estimated),
      );
      assert.deepEqual(unknown, []);
    });

    test('costs what it does at any of them, where that is the same', async () => {
      assert.deepEqual(await costs([of('00:00:00', { grain: 'day', input_tokens: 0 })]), ['0']);
    });

    test('is at the price of the day where that begins on a date', async () => {
      const day = { provider: 'openai', model: 'o3', grain: 'day' };
      const [before, after] = await costs(
        ['2025-06-09', '2025-06-10'].map(date => of('', { ...day, time: `${date}T00:00:00Z` })),
      );
      assert.deepEqual([before, after], ['10', '2']);
    });
  });

  test('is left alone where it does not tell what has a price', async () => {
    const { priced, unknown } = await price([
      unpriced({ output_tokens: null }),
      unpriced({ input_tokens: null, output_tokens: null }),
      unpriced({ currency: 'EUR' }),
      call({ cost: null, model: null, input_tokens: null, output_tokens: null, service: 'ocr' }),
    ]);
    assert.ok(priced.every(({ cost, estimated }) => cost === null && !estimated));
    assert.deepEqual(unknown, []);
  });

  test('is left alone where it is silent of a currency, and that is not of the prices', async () => {
    const records = [unpriced(), unpriced({ currency: 'usd' }), unpriced({ model: 'none-such' })];
    const { priced, unknown } = await price(records, { currency: 'eur' });
    assert.deepEqual(
      priced.map(({ cost, currency }) => [cost, currency]),
      [
        [null, null],
        ['0.00054', 'USD'],
        [null, null],
      ],
    );
    assert.deepEqual(unknown, []);
    assert.equal((await price([unpriced()], { currency: 'usd' })).priced[0]?.cost, '0.00054');
    await assert.rejects(price([unpriced()], { currency: 'euro' }), RangeError);
  });

  test('of an unknown model stays without one, and the model is named once', async () => {
    const { priced, unknown } = await price([
      unpriced({ provider: 'writer', model: 'palmyra-x5' }),
      unpriced({ provider: null, model: 'palmyra-x5' }),
      unpriced({ provider: 'writer', model: 'palmyra-x5' }),
      // Who sells a model at a price of its own is nobody that the table knows.
      unpriced({ provider: 'acme-gateway', model: 'gpt-4o' }),
    ]);
    assert.ok(priced.every(({ cost, estimated }) => cost === null && !estimated));
    assert.deepEqual(unknown, ['writer/palmyra-x5', 'palmyra-x5', 'acme-gateway/gpt-4o']);
  });
});

test('a record with a cost, and a row that is none, go through as they are', async () => {
  const rows = [...readRecords([unpriced({ cost: '0' }), unpriced({ cost: '7', currency: 'EUR' }), {}])];
  const through = [];
  for await (const row of priceRecords(rows)) through.push(row);
  assert.deepEqual(through, rows);
});

test('what could not be priced is named by the report', async () => {
  const source = await duckdbSource();
  const rows = readRecords([unpriced(), unpriced({ provider: 'writer', model: 'palmyra-x5' })]);
  await source.load(priceRecords(rows), { organization: 'acme' });
  const report = await ask(source, 'month=2025-02');
  assert.equal(report.totals.cost, '0.00054');
  assert.deepEqual(
    report.warnings.filter(({ code }) => code === 'unpriced_models'),
    [{ code: 'unpriced_models', detail: '2025-02: writer/palmyra-x5' }],
  );
  source.close();
});

test('costs are those of the table for every model in it, at any time and size', async () => {
  const providers = (await waitForUpdate()) ?? [];
  const models = providers.flatMap(provider =>
    provider.models.map(({ id }) => ({ provider: provider.id, id })),
  );
  assert.ok(models.length > 1000);
  const count = fc.oneof(fc.nat(300), fc.nat(3_000_000));
  const usage = fc.record({
    model: fc.constantFrom(...models),
    time: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 11) }),
    uncached: count,
    read: count,
    created: count,
    output: count,
  });
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(usage, async ({ model, time, uncached, read, created, output }) => {
      const input = uncached + read + created;
      const expected = calcPrice(
        { input_tokens: input, cache_read_tokens: read, cache_write_tokens: created, output_tokens: output },
        model.id,
        { providerId: model.provider, timestamp: new Date(time) },
      );
      const { priced } = await price([
        unpriced({
          provider: model.provider,
          model: model.id,
          time: new Date(time).toISOString(),
          input_tokens: input,
          cache_read_input_tokens: read,
          cache_creation_input_tokens: created,
          output_tokens: output,
        }),
      ]);
      const cost = priced[0]?.cost ?? null;
      // What is sold by the hour or the page has no price for tokens.
      if (cost === null) return !expected || !('input_mtok' in expected.model_price);
      compared += 1;
      const exact = expected?.total_price ?? NaN;
      return Math.abs(Number(cost) - exact) <= 1e-9 * Math.max(1, exact);
    }),
    { numRuns: 4000 },
  );
  assert.ok(compared > 3000, String(compared));
});
