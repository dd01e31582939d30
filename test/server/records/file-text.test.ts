import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readUsageFile, UsageFileError } from '../../../src/server/duckdb.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-text-'));
});
after(() => rm(folder, { recursive: true }));

/** The users of a file's records, or why a line is none. */
async function usersIn(name: string, content: string | Uint8Array): Promise<(string | null)[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const users = [];
  for await (const { record, reason } of readUsageFile(path)) users.push(record ? record.user_id : reason);
  return users;
}

const refused = (name: string, content: string | Uint8Array, says: RegExp) =>
  assert.rejects(
    usersIn(name, content),
    (error: Error) => error instanceof UsageFileError && says.test(error.message),
  );

const HEADER = 'time,model,user_id';
const row = (user: string) => `2025-02-01T00:00:00Z,m,${user}`;
const object = (user_id: string) => JSON.stringify({ time: '2025-02-01T00:00:00Z', model: 'm', user_id });
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a file that is not UTF-8 is refused by its line, as users would become one', () => {
  const lines = [HEADER, row('ada'), row('müller'), row('möller')].join('\n');
  test('as CSV', () => refused('latin.csv', latin1(lines), /latin\.csv: Line 3 is not UTF-8\.$/));
  test('as UTF-16', () =>
    refused('wide.csv', Buffer.from(`\ufeff${lines}`, 'utf16le'), /Line 1 is not UTF-8/));
  test('as NDJSON', () =>
    refused('latin.ndjson', latin1([object('ada'), object('müller')].join('\n')), /Line 2 is not UTF-8/));
  test('as JSON', () =>
    refused('latin.json', latin1(`[\n{"user": "müller"},\n{"user": "möller"}]`), /Line 2 is not UTF-8/));
  test('at its very end', () =>
    refused('cut.csv', Buffer.from(`${HEADER}\n${row('ü')}`).subarray(0, -1), /Line 2 is not UTF-8/));
  test('far behind its beginning', () => {
    const many = Array.from({ length: 40_000 }, () => row('zoë')).join('\n');
    const content = Buffer.concat([Buffer.from(`${HEADER}\n${many}\n`), latin1(row('müller'))]);
    assert.ok(content.length > 1 << 20);
    return refused('late.csv', content, /Line 40002 is not UTF-8/);
  });
});

test('letters of many bytes are read whole, wherever a file is cut as it is read', async () => {
  for (const shift of ['', 'x', 'xy', 'xyz']) {
    const users = Array.from({ length: 20_000 }, (_, index) => `${shift}👩‍🔬 zoë ${index}`);
    assert.deepEqual(await usersIn('long.csv', [HEADER, ...users.map(row)].join('\n')), users);
  }
});

test('a byte order mark is one at the beginning alone', async () => {
  assert.deepEqual(await usersIn('mark.csv', `\ufeff${HEADER}\n${row('ada')}\n`), ['ada']);
  assert.deepEqual(await usersIn('mark.ndjson', `\ufeff${object('\ufeffada')}\n`), ['\ufeffada']);
  await refused('nothing.csv', '\ufeff', /The file is empty/);
});

describe('a CSV file whose lines end in CR alone', () => {
  const says = /a carriage return \(CR\) alone/;
  test('is refused, as it would have no rows', () => refused('mac.csv', [HEADER, row('a')].join('\r'), says));
  test('is refused with quotes in it', () =>
    refused('quotes.csv', [HEADER, row('"a"'), row('"b"')].join('\r'), says));
  test('is refused with quoted names of columns', () =>
    refused('names.csv', ['"time","model","user_id"', row('a')].join('\r'), says));
  test('may be one that has no rows', async () =>
    assert.deepEqual(await usersIn('none.csv', `${HEADER}\r`), []));

  test('further down loses no row without a word', async () => {
    const text = [HEADER, row('"a"'), `${row('"b"')}\r${row('"c"')}`, `${row('d')}\r${row('e')}`, row('f')];
    assert.deepEqual(await usersIn('mixed.csv', text.join('\n')), [
      'a',
      'a quote stands where none may stand',
      'has 5 fields where the header has 3',
      'f',
    ]);
  });
});
