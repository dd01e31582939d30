/**
 * Runs the files it is given with node:test, and counts tests: not suites, nor the files node reports as tests. A file
 * may take three minutes, or what `--minutes` says. A key that is printed is a failure.
 */
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { CANARY } from './canary.js';
import { add, describeFailure, none, reportResults, type Results } from './results.js';

interface Outcome {
  readonly name: string;
  readonly file?: string;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details: { readonly type?: string; readonly error?: Error };
}

const isFile = ({ name, file = '' }: Outcome): boolean => name.endsWith('.ts') && file.endsWith(name);

function ofPassed(outcome: Outcome): Results {
  if (outcome.skip !== undefined || outcome.todo !== undefined) return { ...none, skipped: 1 };
  return outcome.details.type === 'suite' || isFile(outcome) ? none : { ...none, passed: 1 };
}

/** A file fails as a whole when it crashes, or takes too long. */
function ofFailed(outcome: Outcome): Results {
  if (outcome.todo !== undefined) return { ...none, skipped: 1 };
  const { name, file = '', details } = outcome;
  if (details.type === 'suite') return none;
  const test = isFile(outcome) ? name : `${relative('.', file)} › ${name}`;
  return { ...none, failures: [describeFailure(test, details.error?.message)] };
}

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '3' } },
});

let results = none;
const tests = run({ files, concurrency: true, timeout: Number(values.minutes) * 60_000 });
tests.on('test:pass', outcome => (results = add(results, ofPassed(outcome))));
tests.on('test:fail', outcome => {
  results = add(results, ofFailed(outcome));
  process.exitCode = 1;
});
/** A key in a log is found by whoever reads the log. */
const lookForKeys = ({ message, file }: { readonly message: string; readonly file?: string }): void => {
  if (!message.includes(CANARY)) return;
  const failure = `${file ?? 'A test'} printed a key.`;
  console.error(failure);
  results = add(results, { ...none, failures: [failure] });
  process.exitCode = 1;
};
tests.on('test:stdout', lookForKeys);
tests.on('test:stderr', lookForKeys);
tests.on('end', () => reportResults(results));
tests.compose(new spec()).pipe(process.stdout);
