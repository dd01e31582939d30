/**
 * A server that is killed while it takes in batches: what it has acknowledged is there, once, and of no batch a part.
 * `CRASH_ROUNDS=100` kills it a hundred times.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { sizeOf } from './support/batches.js';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 4);
const INGEST = 'test/server/store/support/ingest.ts';

/**
 * Lets it ingest from this batch on, and kills it at a random moment: as it has opened the file, or in or after one of
 * the next batches.
 *
 * @returns the batches that it acknowledged
 */
async function ingestUntilKilled(path: string, first: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import=tsx', INGEST, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise(resolve => child.once('exit', resolve));
  const acknowledged: number[] = [];
  let linesToLive = Math.floor(Math.random() * 6);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') acknowledged.push(Number(line.split(' ')[1]));
    if (linesToLive === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 200);
    linesToLive -= 1;
  }
  await gone;
  assert.equal(child.signalCode, 'SIGKILL');
  return acknowledged;
}

/** What is in the file: rows and different ids of each batch. */
async function batchesIn(path: string): Promise<Map<number, [rows: number, ids: number]>> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(
      'SELECT user_id, count(*), count(DISTINCT id) FROM consumption_usage GROUP BY user_id',
    );
    return new Map(
      reader
        .getRows()
        .map(([user, rows, ids]) => [Number(String(user).split(' ')[1]), [Number(rows), Number(ids)]]),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe(`a server that is killed ${ROUNDS} times while it takes in batches`, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crash-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('has every batch that it acknowledged, once, and no part of one', { timeout: 1_800_000 }, async () => {
    const path = join(folder, 'usage.duckdb');
    const acknowledged = new Set<number>();
    let unanswered = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      // The client sends again what it got no answer for, and the one before.
      const next = Math.max(-1, ...acknowledged) + 1;
      for (const number of await ingestUntilKilled(path, Math.max(0, next - 1))) acknowledged.add(number);
      const found = await batchesIn(path);
      for (const number of acknowledged) assert.ok(found.has(number), `batch ${number} was acknowledged`);
      for (const [number, counts] of found) {
        assert.deepEqual(counts, [sizeOf(number), sizeOf(number)], `batch ${number}`);
        if (!acknowledged.has(number)) unanswered += 1;
      }
      assert.ok(found.size - acknowledged.size <= 1, 'only the batch under way may be there unanswered');
    }
    assert.ok(acknowledged.size > ROUNDS / 2, `${acknowledged.size} batches`);
    if (ROUNDS > 10) console.log(`${acknowledged.size} batches acknowledged, ${unanswered} kept unanswered`);
  });
});
