import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCheckFlags } from '../../src/cli/check/flags.js';
import { CommandError } from '../../src/cli/command-error.js';
import { readServeFlags } from '../../src/cli/serve/flags.js';

const isOneLine = (error: unknown) =>
  error instanceof CommandError && error.message !== '' && !error.message.includes('\n');

describe('serve', () => {
  test('takes files, and flags anywhere between them', () => {
    assert.deepEqual(readServeFlags(['a.csv', '--port', '0', 'b.parquet', '--timezone=Europe/Paris']), {
      files: ['a.csv', 'b.parquet'],
      organization: null,
      estimate: false,
      timezone: 'Europe/Paris',
      now: null,
      port: 0,
    });
  });

  test('estimates where it is asked to', () =>
    assert.equal(readServeFlags(['a.csv', '--estimate']).estimate, true));

  test('listens on a port that can be bookmarked', () => assert.equal(readServeFlags(['a.csv']).port, 5173));

  test('takes a file whose name begins with a dash', () =>
    assert.deepEqual(readServeFlags(['--', '-a.csv']).files, ['-a.csv']));

  for (const args of [
    [],
    ['a.csv', '--port', 'http'],
    ['a.csv', '--port'],
    ['a.csv', '--timezone', 'Mars/Olympus'],
    ['a.csv', '--now', 'soon'],
    ['a.csv', '--currency', '€'],
    ['a.csv', '--open'],
    ['a.csv', '--estimate=7'],
  ]) {
    test(`refuses [${args.join(' ')}] in one line`, () =>
      assert.throws(() => readServeFlags(args), isOneLine));
  }
});

describe('check', () => {
  const TOKEN = 'Bearer canary-7Yx';

  test('takes one thing to check, and headers as often as they are given', () => {
    const { target, month, headers } = readCheckFlags([
      'https://example.com/api',
      '--header',
      `Authorization: ${TOKEN}`,
      '--header=X-Tenant:7',
      '--month=2025-02',
    ]);
    assert.deepEqual([target, month], ['https://example.com/api', '2025-02']);
    assert.deepEqual(
      [...headers],
      [
        ['authorization', TOKEN],
        ['x-tenant', '7'],
      ],
    );
  });

  test('takes standard input for a file', () => assert.equal(readCheckFlags(['-']).target, '-'));

  for (const [what, args] of [
    ['nothing to check', []],
    ['two things to check', ['a.json', 'b.json']],
    ['a month that is none', ['https://example.com', '--month', '2025-13']],
    ['a month of a file', ['a.json', '--month', '2025-02']],
    ['headers for a file', ['a.json', '--header', `Authorization: ${TOKEN}`]],
    ['a header without a name', ['https://example.com', '--header', TOKEN]],
    [
      'a header that no header can be',
      ['https://example.com', '--header', `Authorization: ${TOKEN}\u0000\n`],
    ],
    [
      'a header that was not quoted',
      ['https://example.com', '--header', 'Authorization:', ...TOKEN.split(' ')],
    ],
    ['a header for a flag', ['https://example.com', `--Authorization: ${TOKEN}`]],
  ] as const) {
    test(`refuses ${what} in one line, which has nothing of a header's value`, () =>
      assert.throws(
        () => readCheckFlags(args),
        (error: Error) => isOneLine(error) && !error.message.includes('canary'),
      ));
  }
});
