/** One step of `npm test`: a command that passes or fails as a whole, or one that runs tests and counts them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTS_FILE, judge, none, type Counts } from './counts.js';

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

function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return none;
  }
}

export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Counts> {
  console.log(`\n── ${step.title}`);
  const reason = step.whyNot?.();
  if (reason !== undefined) {
    console.log(`Skipped: ${reason}`);
    return { ...none, skipped: 1 };
  }
  if (step.files?.length === 0) {
    console.error('There is no test file for this step.');
    return judge(1, none);
  }
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
  const countsFile = join(folder, 'counts.json');
  const exitCode = await run([...step.command, ...(step.files ?? [])], {
    ...env,
    ...step.env,
    TZ: ZONE,
    [COUNTS_FILE]: countsFile,
  });
  const counts = step.counts ? readCounts(countsFile) : { ...none, passed: exitCode === 0 ? 1 : 0 };
  rmSync(folder, { recursive: true });
  return judge(exitCode, counts);
}
