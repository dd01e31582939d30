/** What ClickHouse does without keys and transactions: one load is one part, and races are settled when read. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { ClickHouseClient } from '@clickhouse/client';
import { clickhouseSource, MixedCurrencyError } from '../../../src/server/clickhouse.js';
import { ask, call, load, type RawRecord } from '../support.js';
import { clickhouseEngine } from './support/engines.js';

const engine = clickhouseEngine();

/** A client that lets something else happen just before the first statement of a kind. */
function interrupted(
  client: ClickHouseClient,
  at: RegExp,
  meanwhile: () => Promise<unknown>,
): ClickHouseClient {
  let isDone = false;
  const command: ClickHouseClient['command'] = async params => {
    if (!isDone && at.test(params.query)) {
      isDone = true;
      await meanwhile();
    }
    return client.command(params);
  };
  return Object.assign(Object.create(client) as ClickHouseClient, { command });
}

const INSERT = /INSERT INTO consumption_usage/;
const CLAIM = /INSERT INTO consumption_currency/;

describe('ClickHouse', { skip: engine.skip }, () => {
  after(() => engine.stop());

  const count = async (client: ClickHouseClient, query: string) => {
    const result = await client.query({ query, format: 'JSONEachRow' });
    const [row] = await result.json<{ found: string }>();
    return Number(row?.found);
  };

  /** The usage that is there when a load of `mine` is overtaken by one of `theirs`. */
  const race = async (mine: RawRecord, theirs: RawRecord) => {
    const client = await engine.client();
    const other = await clickhouseSource({ client });
    const source = await clickhouseSource({
      client: interrupted(client, INSERT, () => load(other, [theirs])),
    });
    await load(source, [mine]);
    const before = await ask(source, 'month=2025-02');
    await client.command({ query: 'OPTIMIZE TABLE consumption_usage FINAL' });
    assert.deepEqual(await ask(other, 'month=2025-02'), before);
    return before.totals.cost;
  };

  test('counts a record once that two processes insert at one time', async () => {
    assert.equal(await race(call({ id: 'x' }), call({ id: 'x' })), '1');
  });

  test('keeps the first of two different records of one id that are inserted at one time', async () => {
    assert.equal(await race(call({ id: 'x', cost: '2' }), call({ id: 'x', cost: '5' })), '5');
  });

  test('keeps the first of them where they are of different times, too', async () => {
    const later = { id: 'x', time: '2025-02-09T00:00:00Z', cost: '5' };
    assert.equal(await race(call({ id: 'x', cost: '2' }), call(later)), '5');
    assert.equal(await race(call(later), call({ id: 'x', cost: '2' })), '2');
  });

  test('keeps all records without an id that are alike', async () => {
    assert.equal(await race(call(), call()), '2');
  });

  test('refuses a currency where another was claimed at one time', async () => {
    const client = await engine.client();
    const other = await clickhouseSource({ client });
    const meanwhile = () => load(other, [call({ currency: 'EUR' })]);
    const source = await clickhouseSource({ client: interrupted(client, CLAIM, meanwhile) });
    await assert.rejects(load(source, [call({ currency: 'JPY' })]), MixedCurrencyError);
    assert.deepEqual((await ask(source, '')).totals.cost, '1');
    await load(source, [call({ currency: 'EUR' })]);
    assert.equal((await ask(source, '')).currency, 'EUR');
  });

  test('has a load in one part, however large it is, and nothing set aside afterwards', async () => {
    const client = await engine.client();
    const source = await clickhouseSource({ client });
    // More than the 16,384 rows that come at a time, and in two months.
    const records = Array.from({ length: 40_000 }, (_, index) =>
      call({ id: `r${index}`, time: new Date(Date.UTC(2025, 0, 20) + index * 60_000).toISOString() }),
    );
    await load(source, records);
    assert.equal(await count(client, 'SELECT count(DISTINCT _part) AS found FROM consumption_usage'), 1);
    assert.equal(await count(client, 'SELECT count() AS found FROM consumption_incoming'), 0);
  });
});
