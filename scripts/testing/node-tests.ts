/**
 * Runs the files it is given with node:test, and counts tests: not suites, nor the files node reports as tests. A file
 * may take three minutes, or what `--minutes` says. A key that is printed is a failure.
 */
import { parseArgs } from 'node:util';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { CANARY } from './canary.js';
import { add, none, reportCounts, type Counts } from './counts.js';

interface Outcome {
  readonly name: string;
  readonly file?: string;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details: { readonly type?: string };
}

const isFile = ({ name, file = '' }: Outcome): boolean => name.endsWith('.ts') && file.endsWith(name);

function countOf(outcome: Outcome, result: 'passed' | 'failed'): Counts {
  if (outcome.skip !== undefined || outcome.todo !== undefined) return { ...none, skipped: 1 };
  if (outcome.details.type === 'suite') return none;
  // A file fails as a whole when it crashes; when it passes, its tests have been counted.
  if (result === 'passed' && isFile(outcome)) return none;
  return { ...none, [result]: 1 };
}

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '3' } },
});

let counts = none;
const tests = run({ files, concurrency: true, timeout: Number(values.minutes) * 60_000 });
tests.on('test:pass', outcome => (counts = add(counts, countOf(outcome, 'passed'))));
tests.on('test:fail', outcome => {
  counts = add(counts, countOf(outcome, 'failed'));
  process.exitCode = 1;
});
/** A key in a log is found by whoever reads the log. */
const lookForKeys = ({ message, file }: { readonly message: string; readonly file?: string }): void => {
  if (!message.includes(CANARY)) return;
  console.error(`${file ?? 'A test'} printed a key.`);
  counts = add(counts, { ...none, failed: 1 });
  process.exitCode = 1;
};
tests.on('test:stdout', lookForKeys);
tests.on('test:stderr', lookForKeys);
tests.on('end', () => reportCounts(counts));
tests.compose(new spec()).pipe(process.stdout);
