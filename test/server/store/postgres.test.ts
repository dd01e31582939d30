/** What only PostgreSQL has: several servers at a time, and a host with a pool and a driver of its own. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { readRecords } from '../../../src/server/duckdb.js';
import { MixedCurrencyError, postgresSource, type StoreSource } from '../../../src/server/postgres.js';
import { escapeText, unescapeText } from '../../../src/server/postgres/escaped-text.js';
import { ask, call, load } from '../support.js';
import { postgresEngine } from './support/engines.js';

const engine = postgresEngine();

describe('PostgreSQL', { skip: engine.skip }, () => {
  after(() => engine.stop());

  const several = async (count: number) => {
    const pool = await engine.pool();
    // At one time: each makes the tables where they are not there.
    const sources = await Promise.all(Array.from({ length: count }, () => postgresSource({ pool })));
    return { pool, sources };
  };
  const loadedOf = async (loads: readonly Promise<{ loaded: number }>[]) =>
    (await Promise.all(loads)).reduce((sum, { loaded }) => sum + loaded, 0);

  test('takes each id once from servers that load at one time, in any order', async () => {
    const { pool, sources } = await several(3);
    const records = Array.from({ length: 200 }, (_, index) => call({ id: `r${index}` }));
    const orders = [records, records.toReversed(), records.slice(50)];
    assert.equal(await loadedOf(sources.map((source, index) => load(source, orders[index]!))), 200);
    assert.equal((await ask(sources[0]!, '')).totals.cost, '200');
    await pool.end();
  });

  test('lets one of two currencies win that come at one time', async () => {
    const { pool, sources } = await several(2);
    const results = await Promise.allSettled(
      ['EUR', 'JPY'].map((currency, index) => load(sources[index]!, [call({ currency })])),
    );
    assert.deepEqual(results.map(result => result.status).sort(), ['fulfilled', 'rejected']);
    const failed = results.find(result => result.status === 'rejected');
    assert.ok(failed?.reason instanceof MixedCurrencyError);
    assert.equal((await ask(sources[0]!, '')).totals.cost, '1');
    await pool.end();
  });

  test("reads exactly, whatever the host's driver makes of numbers, and leaves its pool open", async () => {
    const pool = await engine.pool();
    const types = { getTypeParser: () => () => 'changed' };
    const source: StoreSource = await postgresSource({
      pool: Object.assign(pool, { options: { ...pool.options, types } }),
    });
    await source.load(readRecords([call({ cost: '0.1' }), call({ cost: '0.2' })]), { organization: 'acme' });
    assert.equal((await ask(source, '')).totals.cost, '0.3');
    await source.close();
    assert.equal((await pool.query('SELECT 1')).rowCount, 1);
    await pool.end();
  });

  test('takes an id of any length', async () => {
    const source = await engine.open();
    const id = 'x'.repeat(100_000);
    await load(source, [call({ id })]);
    assert.deepEqual(await load(source, [call({ id }), call({ id: `${id}y` })]), {
      loaded: 1,
      duplicates: 1,
      refused: 0,
    });
    await source.close();
  });

  test('goes on after a connection was cut, and keeps nothing of what was under way', async () => {
    const pool = await engine.pool();
    const source = await postgresSource({ pool });
    async function* cutting() {
      yield* readRecords([call()]);
      await pool.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state LIKE $1',
        ['idle in transaction%'],
      );
      yield* readRecords([call()]);
    }
    await assert.rejects(source.load(cutting(), { organization: 'acme' }));
    assert.equal((await ask(source, '')).available, null);
    await load(source, [call()]);
    assert.equal((await ask(source, '')).totals.cost, '1');
    await pool.end();
  });
});

describe('text for PostgreSQL', () => {
  const texts = [
    '',
    'a',
    '\u0000',
    '\u0001',
    '\u0001\u0001',
    '\u0001\u0002',
    'a\u0000b',
    '\u0000\u0001\u0002',
    '\u0002',
  ];

  test('has no U+0000, comes back as it was, and keeps its order', () => {
    for (const text of texts) {
      assert.ok(!escapeText(text).includes('\u0000'));
      assert.equal(unescapeText(escapeText(text)), text);
    }
    const sorted = texts.toSorted();
    assert.deepEqual(texts.map(escapeText).sort().map(unescapeText), sorted);
  });
});
