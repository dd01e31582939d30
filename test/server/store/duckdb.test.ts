import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { duckdbSource } from '../../../src/server/duckdb.js';
import { askText, call, load } from '../support.js';

test('a DuckDB file outlives the process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const path = join(folder, 'usage.duckdb');
  const first = await duckdbSource({ path });
  await load(first, [call({ id: 'a' }), call({ user_id: 'u', cost: '0.000000000000000000000000001' })]);
  const expected = await askText(first, 'month=2025-02');
  first.close();
  const second = await duckdbSource({ path });
  assert.equal(await askText(second, 'month=2025-02'), expected);
  assert.deepEqual(await load(second, [call({ id: 'a' })]), { loaded: 0, duplicates: 1, refused: 0 });
  second.close();
  await rm(folder, { recursive: true });
});
