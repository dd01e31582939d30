/** One step of `npm test`: a command that passes or fails as a whole, or one that runs tests and counts them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, none, RESULTS_FILE, type Results } from './results.js';

export interface Step {
  readonly name: string;
  /** What it checks, for the heading above its output. */
  readonly title: string;
  readonly command: readonly string[];
  /** Added to the command; where a step has files, having none is a failure. */
  readonly files?: readonly string[];
  /** The command runs tests and tells how many. */
  readonly counts?: boolean;
  readonly needsBrowser?: boolean;
  /** Added to the environment of the command. */
  readonly env?: Readonly<Record<string, string>>;
  /** Why it cannot run on this machine, if it cannot: then it is one skipped test, and says so. */
  readonly whyNot?: () => string | undefined;
}

/**
 * Neither UTC nor anyone's own zone, so that no test leans on the machine it runs on; thirteen hours ahead, so that a
 * day taken from the wrong clock shows.
 */
const ZONE = 'Pacific/Apia';

function run([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    child.on('error', error => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', code => resolve(code ?? 1));
  });
}

function readResults(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return none;
  }
}

/** Its failures bear the name of the step. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Results> {
  const judged = (exitCode: number, results: Results): Results => {
    const { failures, ...others } = judge(exitCode, results);
    return { ...others, failures: failures.map(failure => `${step.name} › ${failure}`) };
  };
  console.log(`\n── ${step.title}`);
  const reason = step.whyNot?.();
  if (reason !== undefined) {
    console.log(`Skipped: ${reason}`);
    return { ...none, skipped: 1 };
  }
  if (step.files?.length === 0) {
    console.error('There is no test file for this step.');
    return judged(1, none);
  }
  const folder = mkdtempSync(join(tmpdir(), 'test-results-'));
  const file = join(folder, 'results.json');
  const exitCode = await run([...step.command, ...(step.files ?? [])], {
    ...env,
    ...step.env,
    TZ: ZONE,
    [RESULTS_FILE]: file,
  });
  const results = step.counts ? readResults(file) : { ...none, passed: exitCode === 0 ? 1 : 0 };
  rmSync(folder, { recursive: true });
  return judged(exitCode, results);
}
