import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { add, closingLine, judge, none } from '../../scripts/testing/counts.js';

describe('counts of a test run', () => {
  it('add up', () => {
    const a = { passed: 1, failed: 2, skipped: 3 };
    assert.deepEqual(add(a, add(a, none)), { passed: 2, failed: 4, skipped: 6 });
  });

  it('close with one plain line', () => {
    assert.equal(closingLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(closingLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });

  const counts = { passed: 3, failed: 0, skipped: 0 };
  for (const { what, exitCode, given, failed } of [
    { what: 'a clean run', exitCode: 0, given: counts, failed: 0 },
    { what: 'a failed test, once', exitCode: 1, given: { ...counts, failed: 1 }, failed: 1 },
    { what: 'a crash after the tests', exitCode: 1, given: counts, failed: 1 },
    { what: 'a crash before any test', exitCode: 1, given: none, failed: 1 },
    { what: 'a run without a test', exitCode: 0, given: none, failed: 1 },
    { what: 'a run that skipped every test', exitCode: 0, given: { ...none, skipped: 4 }, failed: 1 },
  ]) {
    it(`judge ${what}`, () => assert.equal(judge(exitCode, given).failed, failed));
  }
});
