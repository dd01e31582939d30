/** The commands as a person types them: processes of their own, with the exit codes that CI goes by. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { CHECK_HELP, HELP, SERVE_HELP } from '../../src/cli/help.js';
import { run } from '../../src/cli/run.js';
import { februaryReport, mismatched } from '../fixtures/reports.js';
import { hear } from './support/heard.js';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function start(args: readonly string[], input = '') {
  const child = spawn(process.execPath, ['--import=tsx', 'src/cli/main.ts', ...args]);
  child.stdin.end(input);
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

describe('as a process', () => {
  test('a good report on standard input ends with 0, without colours', async () => {
    assert.deepEqual(await start(['check', '-'], JSON.stringify(februaryReport())), {
      code: 0,
      stdout: 'standard input: a report of 2025-02 that keeps to the contract and adds up.\n',
      stderr: '',
    });
  });

  test('a report that does not add up ends with 1', async () => {
    const { code, stdout, stderr } = await start(['check', file('wrong.json', JSON.stringify(mismatched()))]);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /^problem {2}.*\n(.*\n)*.*wrong\.json: \d+ problems?\.\n$/);
  });

  test('a file that is not there ends with 2, and one line', async () => {
    const { code, stdout, stderr } = await start(['check', join(folder, 'nowhere.json')]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^\S*nowhere\.json: there is no such file\.\n$/);
  });
});

describe('the commands', () => {
  const answer = async (...args: string[]) => {
    const heard = hear();
    const code = await run(args, heard);
    return { code, said: heard.said.join('\n'), complained: heard.complained.join('\n') };
  };

  for (const [args, help] of [
    [['--help'], HELP],
    [['-h'], HELP],
    [['help'], HELP],
    [['help', 'serve'], SERVE_HELP],
    [['serve', '--help'], SERVE_HELP],
    [['check', 'report.json', '-h'], CHECK_HELP],
  ] as const) {
    test(`${args.join(' ')} helps`, async () =>
      assert.deepEqual(await answer(...args), { code: 0, said: help, complained: '' }));
  }

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal((await answer('--version')).said, version);
  });

  test('no command is a mistake, answered with help', async () =>
    assert.deepEqual(await answer(), { code: 2, said: '', complained: HELP }));

  for (const [args, says] of [
    [
      ['sevre', 'usage.csv'],
      /^There is no command: "sevre"\. consumption-elements --help lists the commands\.$/,
    ],
    [['--port', '80', 'serve'], /^The command comes first, and this is none: "--port"\./],
    [
      ['serve', 'usage.csv', '--open'],
      /^There is no flag --open\. consumption-elements serve --help lists the flags\.$/,
    ],
    [['check', 'report.json', '--strict'], /^There is no flag --strict\./],
    [['check'], /^check takes one file or URL, and was given none\./],
    [['check', tmpdir()], /EISDIR/],
  ] as const) {
    test(`${args.join(' ')} is refused in one line`, async () => {
      const { code, said, complained } = await answer(...args);
      assert.deepEqual([code, said], [2, '']);
      assert.match(complained, says);
      assert.ok(!complained.includes('\n'));
    });
  }

  test('a file that elements would not take for its size fails', async () => {
    const { code, said } = await answer('check', file('huge.json', `"${'x'.repeat(8 << 20)}"`));
    assert.equal(code, 1);
    assert.match(said, /expected 8 MiB at most/);
  });

  test('a file that is no JSON fails', async () => {
    assert.equal((await answer('check', file('cut.json', '{"a":'))).code, 1);
  });
});
