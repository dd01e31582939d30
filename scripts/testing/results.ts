/**
 * How a test step tells what it ran: it writes one small JSON file, whose path it finds in the environment, so that
 * runners of any kind can be added up, and what failed can be named once more where a long log ends.
 */
import { writeFileSync } from 'node:fs';

export interface Results {
  readonly passed: number;
  /** Each failed test: its name, and why in a line. */
  readonly failures: readonly string[];
  readonly skipped: number;
}

export const none: Results = { passed: 0, failures: [], skipped: 0 };

export const add = (a: Results, b: Results): Results => ({
  passed: a.passed + b.passed,
  failures: [...a.failures, ...b.failures],
  skipped: a.skipped + b.skipped,
});

export const RESULTS_FILE = 'TEST_RESULTS_FILE';

/** Without the variable a runner was started by hand, and nobody is adding up. */
export function reportResults(results: Results): void {
  const file = process.env[RESULTS_FILE];
  if (file) writeFileSync(file, JSON.stringify(results));
}

const LONGEST_REASON = 200;

/** A failure's entry, on one line: the test, and what was said of it, or how that begins. */
export function describeFailure(test: string, message = ''): string {
  const reason = message.trim().replace(/\s+/g, ' ');
  const said = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
  return said === '' ? test : `${test}: ${said}`;
}

/**
 * What one step adds to the sum. A runner that fails without a failed test, or that ran no test at all, is a failure
 * too: a glob that no longer matches must not look like success.
 */
export function judge(exitCode: number, results: Results): Results {
  if (results.failures.length > 0) return results;
  if (exitCode !== 0) return { ...results, failures: [`ended with exit code ${exitCode}`] };
  return results.passed > 0 ? results : { ...results, failures: ['ran no test'] };
}

/** The last lines of a run: each failure, and one line that counts. */
export function closingLines({ passed, failures, skipped }: Results): string {
  const counted = `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [...failures.map(failure => `✖ ${failure}`), counted].join('\n');
}
