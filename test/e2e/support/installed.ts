/** The package as somebody has it who installed it: built into a folder of its own, with the packages beside it. */
import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { repository } from './demo.js';

export interface Installed {
  /** The project that has it. */
  readonly folder: string;
  /** Installs another package, without a network. */
  add(name: string): void;
  start(...args: string[]): ChildProcessByStdio<null, Readable, Readable>;
  remove(): void;
}

/** @param below where in the project it is: "_npx/1f" is where npx would put it */
export function install(below = ''): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  const modules = join(folder, below, 'node_modules');
  const own = join(modules, 'consumption-elements');
  mkdirSync(own, { recursive: true });
  copyFileSync(join(repository, 'package.json'), join(own, 'package.json'));
  execFileSync(process.execPath, ['--import=tsx', 'scripts/build.ts', join(own, 'dist')], {
    cwd: repository,
    stdio: 'ignore',
  });
  const add = (name: string) => {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  };
  add('valibot');
  return {
    folder,
    add,
    // The file itself, as npm's link does: it has to be executable, and to say what runs it.
    start: (...args) =>
      spawn(join(own, 'dist/cli/main.js'), args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
