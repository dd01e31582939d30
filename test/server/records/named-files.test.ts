import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { duckdbSource } from '../../../src/server/duckdb.js';
import { rowsOf } from './support.js';

const HEADER = 'time,model,cost';
const ROW = '2025-02-01T00:00:00Z,a,1';

describe('a file with a name', () => {
  const json = (id?: string) => JSON.stringify({ time: '2025-02-01T00:00:00Z', model: 'a', id });
  const github = {
    timePeriod: { year: 2025, month: 2 },
    usageItems: [1, 2].map(netAmount => ({ model: 'a', netAmount })),
  };
  const files: [name: string, content: string, ids: string[]][] = [
    ['named.csv', [`id,${HEADER}`, `,${ROW}`, `mine,${ROW}`].join('\n'), ['f:2', 'mine']],
    ['named.ndjson', [json(), '', json('mine'), json()].join('\n'), ['f:1', 'mine', 'f:4']],
    ['named.json', JSON.stringify(github), ['f:1', 'f:2']],
  ];
  for (const [name, content, ids] of files) {
    test(`gives ids to the rows that have none, and counts once: ${name}`, async () => {
      const rows = await rowsOf(name, content, { name: 'f' });
      assert.deepEqual(
        rows.map(({ record }) => record?.id),
        ids,
      );
      const source = await duckdbSource();
      const load = () => source.load(rows, { organization: 'acme' });
      assert.equal((await load()).loaded, ids.length);
      const { loaded, duplicates } = await load();
      assert.deepEqual([loaded, duplicates], [0, ids.length]);
      source.close();
    });
  }

  test('has its bad rows as they are', async () => {
    const [bad] = await rowsOf('bad.csv', [HEADER, 'never,a,1'].join('\n'), { name: 'f' });
    assert.match(bad?.reason ?? '', /^time: /);
  });
});
