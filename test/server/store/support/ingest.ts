/**
 * A process that loads batch after batch into a DuckDB file until it is killed, and says each one that was acknowledged:
 * `ingest.ts FILE FIRST`. Every third batch is sent once more, as a client does that got no answer.
 */
import { writeSync } from 'node:fs';
import { duckdbSource, readRecords } from '../../../../src/server/duckdb.js';
import { batchOf } from './batches.js';

const [path = '', first = '0'] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);

const source = await duckdbSource({ path });
say('open');
for (let number = Number(first); ; number += 1) {
  for (let left = number % 3 === 0 ? 2 : 1; left > 0; left -= 1) {
    await source.load(readRecords(batchOf(number)), { organization: 'acme', atomic: true });
    say(`acknowledged ${number}`);
  }
}
