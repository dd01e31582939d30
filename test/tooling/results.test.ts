import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { add, closingLines, describeFailure, judge, none } from '../../scripts/testing/results.js';

describe('results of a test run', () => {
  const results = { passed: 3, failures: [], skipped: 0 };

  it('add up', () => {
    const a = { passed: 1, failures: ['x', 'y'], skipped: 3 };
    assert.deepEqual(add(a, add(a, none)), { passed: 2, failures: ['x', 'y', 'x', 'y'], skipped: 6 });
  });

  it('close with one plain line', () => {
    assert.equal(closingLines(results), '3 passed, 0 failed');
    assert.equal(closingLines({ ...results, skipped: 2 }), '3 passed, 0 failed, 2 skipped');
  });

  it('name what failed before the last line', () => {
    assert.equal(
      closingLines({ ...results, failures: ['a: is not 1', 'b'] }),
      '✖ a: is not 1\n✖ b\n3 passed, 2 failed',
    );
  });

  it('say why in one line', () => {
    assert.equal(
      describeFailure('a', 'Expected values to be equal:\n\n1 !== 2'),
      'a: Expected values to be equal: 1 !== 2',
    );
    assert.equal(describeFailure('a', '  '), 'a');
    assert.equal(describeFailure('a'), 'a');
    assert.equal(describeFailure('a', 'b'.repeat(1_000)), `a: ${'b'.repeat(200)}…`);
  });

  for (const { what, exitCode, given, failures } of [
    { what: 'a clean run', exitCode: 0, given: results, failures: [] },
    { what: 'a failed test, once', exitCode: 1, given: { ...results, failures: ['a'] }, failures: ['a'] },
    { what: 'a crash after the tests', exitCode: 1, given: results, failures: ['ended with exit code 1'] },
    { what: 'a crash before any test', exitCode: 1, given: none, failures: ['ended with exit code 1'] },
    { what: 'a run without a test', exitCode: 0, given: none, failures: ['ran no test'] },
    {
      what: 'a run that skipped all',
      exitCode: 0,
      given: { ...none, skipped: 4 },
      failures: ['ran no test'],
    },
  ]) {
    it(`judge ${what}`, () => assert.deepEqual(judge(exitCode, given).failures, failures));
  }
});
