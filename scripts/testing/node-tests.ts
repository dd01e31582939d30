/**
 * Runs the files it is given with node:test, and counts tests: not suites, nor the files node reports as tests. A file
 * may take three minutes, or what `--minutes` says.
 */
import { parseArgs } from 'node:util';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
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
tests.on('end', () => reportCounts(counts));
tests.compose(new spec()).pipe(process.stdout);
