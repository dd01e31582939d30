import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdbSource, readUsageFile, UsageFileError } from '../../src/server/duckdb.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usage-file-'));
});
after(() => rm(folder, { recursive: true }));

/** What becomes of every row: its line with its model, or with the reason. */
async function read(name: string, content: string | Uint8Array): Promise<[line: number, what: string][]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const rows: [number, string][] = [];
  for await (const { line, record, reason } of readUsageFile(path)) {
    rows.push([line, record ? `${record.model} ${record.user_name}` : reason]);
  }
  return rows;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const HEADER = 'time,model,user_name,cost';
const row = (model: string, name = 'Ada') => `2025-02-01T00:00:00Z,${model},${name},1`;

describe('a CSV file', () => {
  test('may begin with a byte order mark, end lines with CRLF, and have columns of its own', async () => {
    const text = `\ufeffcolour,${HEADER}\r\nred,${row('a')}\r\n\r\nblue,${row('b', '"Zoë, ""Z"""')}`;
    assert.deepEqual(await read('bom.csv', text), [
      [2, 'a Ada'],
      [4, 'b Zoë, "Z"'],
    ]);
  });

  test('numbers its lines truly where a quoted name has line breaks', async () => {
    const text = [HEADER, row('a', '"two\nlines"'), row('b'), 'no time,c,Ada,1', ''].join('\n');
    const [first, second, third] = await read('lines.csv', text);
    assert.deepEqual(
      [first, second],
      [
        [2, 'a two\nlines'],
        [4, 'b Ada'],
      ],
    );
    assert.equal(third?.[0], 5);
    assert.match(third?.[1] ?? '', /^time: /);
  });

  test('loses no good row to a stray quote', async () => {
    const text = [
      HEADER,
      row('a'),
      row('b', '"never closed'),
      row('c'),
      row('d', 'six"inch'),
      row('e'),
      row('f'),
    ];
    const rows = await read('quotes.csv', text.join('\n'));
    assert.deepEqual(
      rows.map(([line, what]) => (what.endsWith(' Ada') ? what[0] : line)),
      ['a', 3, 'c', 5, 'e', 'f'],
    );
  });

  test('loses no good row to a forgotten quote before a thousand others', async () => {
    const good = Array.from({ length: 1000 }, () => row('a'));
    const rows = await read('thousand.csv', [HEADER, row('b', '"open'), ...good].join('\n'));
    assert.equal(rows.filter(([, what]) => what === 'a Ada').length, 1000);
    assert.deepEqual(
      rows.filter(([, what]) => what !== 'a Ada').map(([line]) => line),
      [2],
    );
  });

  test('names the line of a row that is too short or too long', async () => {
    const rows = await read('width.csv', [HEADER, 'x,y', row('a'), `${row('b')},extra`].join('\n'));
    assert.deepEqual(rows, [
      [2, 'has 2 fields where the header has 4'],
      [3, 'a Ada'],
      [4, 'has 5 fields where the header has 4'],
    ]);
  });

  test('with hostile names keeps them as they are', async () => {
    const names = [
      '__proto__',
      'constructor',
      "'; DROP TABLE usage; --",
      '=1+1',
      '<img src=x onerror=alert(1)>',
    ];
    const rows = await read(
      'hostile.csv',
      [`__proto__,${HEADER}`, ...names.map(name => `x,${row('a', name)}`)].join('\n'),
    );
    assert.deepEqual(
      rows.map(([, what]) => what),
      names.map(name => `a ${name}`),
    );
  });

  const unreadable: [what: string, text: string, message: RegExp][] = [
    ['without a time', 'model,cost\na,1', /no column "time"/],
    [
      'without model and service',
      'time,cost\n2025-02-01T00:00:00Z,1',
      /neither a column "model" nor "service"/,
    ],
    ['with a column twice', `${HEADER},cost\n${row('a')},1`, /two columns "cost"/],
    ['that is empty', '', /empty/],
  ];
  for (const [what, text, message] of unreadable) {
    test(`${what} is refused as a whole`, () =>
      assert.rejects(
        read('unreadable.csv', text),
        error => error instanceof UsageFileError && message.test(error.message),
      ));
  }
});

describe('an NDJSON file', () => {
  test('gives each bad line with its reason, and every good row', async () => {
    const good = JSON.stringify({ time: '2025-02-01T00:00:00Z', model: 'a', user_name: 'Ada' });
    const rows = await read(
      'rows.ndjson',
      [good, '{"time": ', '', '[]', good.replace('"a"', '7'), good].join('\n'),
    );
    assert.deepEqual(
      rows.map(([line]) => line),
      [1, 2, 4, 5, 6],
    );
    assert.deepEqual([rows[0]?.[1], rows[4]?.[1]], ['a Ada', 'a Ada']);
    assert.equal(rows[1]?.[1], 'not JSON');
    assert.equal(rows[2]?.[1], 'time: is missing');
    assert.equal(rows[3]?.[1], 'model: expected text');
  });

  test('has money and counts as they are printed, and no number for text', async () => {
    const path = join(folder, 'digits.ndjson');
    const line = (cost: string, tokens: string, model = '"m"') =>
      `{"time": "2025-02-01T00:00:00Z", "model": ${model}, "cost": ${cost}, "input_tokens": ${tokens}}`;
    const lines = [
      line('123456789.123456789', '1e3'),
      line('1e-400', '1'),
      line('1', '1.00000000000000000001'),
      line('1', '1', '7'),
    ];
    await writeFile(path, lines.join('\n'));
    const [exact, ...refused] = await collect(readUsageFile(path));
    assert.deepEqual([exact?.record?.cost, exact?.record?.input_tokens], ['123456789.123456789', 1000]);
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      [
        'cost: expected a decimal such as 0.0125',
        'input_tokens: expected a whole number',
        'model: expected text',
      ],
    );
  });

  test('does not let a row reach the prototype', async () => {
    await read(
      'proto.ndjson',
      '{"__proto__": {"polluted": 1}, "time": "2025-02-01T00:00:00Z", "model": "a"}',
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('a Parquet file', () => {
  /** Written by DuckDB itself. */
  async function parquet(name: string, select: string): Promise<string> {
    const path = join(folder, name);
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    return path;
  }

  test('has times as timestamps or text, and money as decimals or doubles', async () => {
    const times = {
      plain: "TIMESTAMP '2025-02-01 10:00:00.25'",
      zoned: "TIMESTAMPTZ '2025-02-01 12:00:00.25+02'",
      nanos: "'2025-02-01 10:00:00.25'::TIMESTAMP_NS",
      text: "'2025-02-01T10:00:00.25Z'",
    };
    for (const [kind, time] of Object.entries(times)) {
      const cost = kind === 'plain' ? '0.0004::DOUBLE' : '0.0004::DECIMAL(18,6)';
      const path = await parquet(
        `${kind}.parquet`,
        `SELECT ${time} AS time, 'm' AS model, 5::INTEGER AS input_tokens, ${cost} AS "cost", 1 AS "x y"
         UNION ALL BY NAME SELECT ${time} AS time, NULL AS model`,
      );
      const rows = await collect(readUsageFile(path));
      assert.deepEqual(
        rows.map(({ line }) => line),
        [1, 2],
      );
      assert.equal(rows[0]?.record?.time, Date.UTC(2025, 1, 1, 10, 0, 0, 250) * 1000, kind);
      assert.equal(rows[0]?.record?.cost, '0.0004');
      assert.equal(rows[0]?.record?.input_tokens, 5);
      assert.match(rows[1]?.reason ?? '', /^model or service/);
    }
  });

  test('of spans has the id of each within its trace, so that it counts once', async () => {
    const path = await parquet(
      'spans.parquet',
      `SELECT 1738575073000000000::BIGINT AS "startTimeUnixNano", 'm' AS "gen_ai.response.model", 't' AS "traceId",
         's' || range AS "spanId" FROM range(3)`,
    );
    const ids = (await collect(readUsageFile(path))).map(({ record }) => record?.id);
    assert.deepEqual(ids, ['t/s0', 't/s1', 't/s2']);
    const source = await duckdbSource();
    const load = () => source.load(readUsageFile(path), { organization: 'acme' });
    assert.deepEqual(await load(), { loaded: 3, duplicates: 0, refused: 0 });
    assert.deepEqual(await load(), { loaded: 0, duplicates: 3, refused: 0 });
    source.close();
  });

  test('that is none is refused as a whole', () =>
    assert.rejects(read('broken.parquet', 'PAR1 not really'), UsageFileError));
});

test('a file of another kind, and one that is not there, are refused as a whole', async () => {
  await assert.rejects(read('usage.xlsx', ''), UsageFileError);
  await assert.rejects(collect(readUsageFile(join(folder, 'missing.csv'))), UsageFileError);
});
