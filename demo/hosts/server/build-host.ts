/**
 * Builds a host as a stranger would: its sources in a folder of their own, the packed library from outside, a fresh
 * install, and its own build with its own type check.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const HOSTS = ['react', 'vue', 'svelte', 'angular', 'html'] as const;
export type HostName = (typeof HOSTS)[number];

export const isHostName = (name: string): name is HostName => (HOSTS as readonly string[]).includes(name);

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs a command to its end.
 *
 * @returns what it wrote to stdout
 * @throws {Error} with all that it wrote, if it fails
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const env = { ...process.env, NG_CLI_ANALYTICS: 'false' };
    return (await promisify(execFile)(command, [...args], { cwd, env, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** Packs the library, which builds it. @returns the tarball's path */
export async function packLibrary(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const said = await run('npm', ['pack', '--silent', '--pack-destination', folder], repository);
  return join(folder, said.trim().split('\n').at(-1) ?? '');
}

/** Where a host's sources are. */
const sourcesOf = (name: HostName) => join(repository, 'demo/hosts', name);

/** Copies a host's sources into a new folder, and installs what they need, the tarball among it. */
export async function installHost(name: HostName, tarball: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(sourcesOf(name), folder, {
    recursive: true,
    filter: path => !/[\\/](node_modules|dist)$/.test(path),
  });
  const file = join(folder, 'package.json');
  const wanted = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> };
  wanted.dependencies['consumption-elements'] = `file:${tarball}`;
  await writeFile(file, JSON.stringify(wanted, null, 2));
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
}

/** @returns the folder of the built pages */
export async function buildHost(folder: string): Promise<string> {
  await run('npm', ['run', 'build'], folder);
  return join(folder, 'dist');
}
