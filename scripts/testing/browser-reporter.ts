/**
 * A web-test-runner reporter that counts tests and names those that were skipped or failed; an error outside any test counts
 * as a failed one.
 */
import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import type { UnmetNeeds } from './needs.js';
import { add, describeFailure, none, reportResults, type Results } from './results.js';

function resultsOfSuite(suite: TestSuiteResult, path: readonly string[]): Results {
  const tests = suite.tests.map((test): Results => {
    if (test.skipped) return { ...none, skipped: 1 };
    if (test.passed) return { ...none, passed: 1 };
    return { ...none, failures: [describeFailure([...path, test.name].join(' › '), test.error?.message)] };
  });
  const suites = suite.suites.map(inner => resultsOfSuite(inner, [...path, inner.name]));
  return [...tests, ...suites].reduce(add, none);
}

function resultsOfSession({ testFile, testResults, passed, errors }: TestSession): Results {
  const file = relative('.', testFile);
  const results = testResults ? resultsOfSuite(testResults, [file]) : none;
  if (passed === true || results.failures.length > 0) return results;
  return { ...results, failures: [describeFailure(file, errors[0]?.message)] };
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
    const tests = [...sessions].map(resultsOfSession).reduce(add, none);
    reportResults(
      add(tests, { ...none, failures: pageErrors.map(error => describeFailure('uncaught', error)) }),
    );
  },
});
