/** The demo as a user starts it: a process of its own, ended by its own handle. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

type Child = ChildProcessByStdio<null, Readable, Readable>;

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

export interface Demo {
  /** Its origin, without a slash at the end. */
  readonly origin: string;
  /** Everything it has said so far. */
  said(): string;
  stop(): Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm start` runs, without npm between: a signal reaches the demo itself. */
function spawnStart(flags: readonly string[]): Child {
  const { scripts } = JSON.parse(readFileSync(`${repository}package.json`, 'utf8')) as {
    scripts: { start: string };
  };
  const file = scripts.start.replace(/^tsx /, '');
  return spawn(process.execPath, ['--import=tsx', file, ...flags], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function listen(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
}

/** On a port that is free: `--port 0` lets the system choose. */
export async function startDemo(...flags: string[]): Promise<Demo> {
  const child = spawnStart(['--port', '0', ...flags]);
  const [stdout, stderr] = [listen(child.stdout), listen(child.stderr)];
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /The demo is at (http:\/\/[^/\s]+)/.exec(stdout())?.[1];
      if (url) resolve(url);
    });
    child.once('exit', code => reject(new Error(`The demo ended with ${code}:\n${stdout()}${stderr()}`)));
  });
  return {
    origin,
    said: () => stdout() + stderr(),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** For a start that ends by itself. */
export async function runStart(...flags: string[]): Promise<Ended> {
  const child = spawnStart(flags);
  const [stdout, stderr] = [listen(child.stdout), listen(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}
