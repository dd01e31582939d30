/**
 * How a test step tells what it ran: it writes one small JSON file, whose path it finds in the environment, so that
 * runners of any kind can be added up.
 */
import { writeFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export const COUNTS_FILE = 'TEST_COUNTS_FILE';

/** Without the variable a runner was started by hand, and nobody is adding up. */
export function reportCounts(counts: Counts): void {
  const file = process.env[COUNTS_FILE];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/**
 * What one step adds to the sum. A runner that fails without a failed test, or that ran no test at all, is a failure
 * too: a glob that no longer matches must not look like success.
 */
export function judge(exitCode: number, counts: Counts): Counts {
  const ran = counts.passed + counts.failed;
  const failedInSilence = counts.failed === 0 && (exitCode !== 0 || ran === 0);
  return failedInSilence ? { ...counts, failed: 1 } : counts;
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
