/**
 * A web-test-runner reporter that counts tests and names those that were skipped; an error outside any test counts as
 * a failed one.
 */
import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { add, none, reportCounts, type Counts } from './counts.js';
import type { UnmetNeeds } from './needs.js';

function countSuite(suite: TestSuiteResult): Counts {
  const tests = suite.tests.map((test): Counts => {
    if (test.skipped) return { ...none, skipped: 1 };
    return test.passed ? { ...none, passed: 1 } : { ...none, failed: 1 };
  });
  return [...tests, ...suite.suites.map(countSuite)].reduce(add, none);
}

function countSession(session: TestSession): Counts {
  const counts = session.testResults ? countSuite(session.testResults) : none;
  const failedOutside = session.passed !== true && counts.failed === 0;
  return failedOutside ? { ...counts, failed: 1 } : counts;
}

function skippedIn(suite: TestSuiteResult, path: readonly string[]): string[] {
  const names = suite.tests.filter(test => test.skipped).map(test => [...path, test.name].join(' › '));
  return [...names, ...suite.suites.flatMap(inner => skippedIn(inner, [...path, inner.name]))];
}

/**
 * `pageErrors`: what the pages threw and no test caught. `unmet`: what tests needed and could not have. Both are
 * filled while the tests run.
 */
export const countingReporter = (pageErrors: readonly string[], unmet: UnmetNeeds): Reporter => ({
  onTestRunFinished({ sessions }) {
    for (const { id, browser, testFile, testResults } of sessions) {
      const reason = [...(unmet.get(id) ?? ['no reason given'])].join(', ');
      for (const name of testResults ? skippedIn(testResults, [relative('.', testFile)]) : [])
        console.log(`Skipped in ${browser.name} (${reason}): ${name}`);
    }
    for (const error of pageErrors) console.error(`Uncaught in the page: ${error}`);
    const tests = [...sessions].map(countSession).reduce(add, none);
    reportCounts(add(tests, { ...none, failed: pageErrors.length }));
  },
});
