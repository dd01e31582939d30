/** A web-test-runner reporter that counts tests; an error outside any test counts as a failed one. */
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { add, none, reportCounts, type Counts } from './counts.js';

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

/** `pageErrors`: what the pages threw and no test caught, filled while the tests run. */
export const countingReporter = (pageErrors: readonly string[]): Reporter => ({
  onTestRunFinished({ sessions }) {
    for (const error of pageErrors) console.error(`Uncaught in the page: ${error}`);
    const tests = [...sessions].map(countSession).reduce(add, none);
    reportCounts(add(tests, { ...none, failed: pageErrors.length }));
  },
});
