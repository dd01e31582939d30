import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openTerminal } from '../../src/cli/terminal.js';

function stream(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  return {
    isTTY,
    ...(columns !== undefined && { columns }),
    written,
    write: (text: string) => written.push(text),
  };
}

function open(isTTY: boolean, env: { NO_COLOR?: string } = {}, columns?: number) {
  const stdout = stream(isTTY);
  const stderr = stream(isTTY, columns);
  let clock = 0;
  const terminal = openTerminal({ stdout, stderr, env }, () => clock);
  return { ...terminal, out: stdout.written, err: stderr.written, pass: (ms: number) => void (clock += ms) };
}

describe('on a terminal', () => {
  test('progress stays in place, and is gone before the next line is said', () => {
    const { progress, say, pass, out, err } = open(true);
    pass(300);
    progress('10 %');
    pass(300);
    progress('20 %');
    say('done');
    say('and on');
    assert.equal(err.join(''), '\r\u001b[2K10 %\r\u001b[2K20 %\r\u001b[2K');
    assert.equal(out.join(''), 'done\nand on\n');
  });

  test('nothing is said of what is over at once', () => {
    const { progress, err } = open(true);
    progress('99 %');
    assert.deepEqual(err, []);
  });

  test('a line never wraps, as it could not be taken back', () => {
    const { progress, pass, err } = open(true, {}, 10);
    pass(300);
    progress('reading a-long-name.csv: 10 %');
    assert.equal(err.join(''), '\r\u001b[2Kreading a');
  });

  test('words have colours, but not with NO_COLOR', () => {
    assert.equal(open(true).paint('red', 'x'), '\u001b[31mx\u001b[39m');
    assert.equal(open(true, { NO_COLOR: '1' }).paint('red', 'x'), 'x');
    assert.equal(open(true, { NO_COLOR: '' }).paint('red', 'x'), '\u001b[31mx\u001b[39m');
  });
});

describe('elsewhere', () => {
  test('progress is a line now and then', () => {
    const { progress, pass, err } = open(false);
    for (let share = 0; share <= 100; share += 10) {
      progress(`${share} %`);
      pass(1000);
    }
    assert.deepEqual(err, ['50 %\n', '100 %\n']);
  });

  test('words have no colours', () => assert.equal(open(false).paint('red', 'x'), 'x'));
});
