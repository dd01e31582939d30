/** Where hosts are installed and built: an empty folder, with the packed library in it. Gone when the tests are over. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  buildHost,
  installHost,
  packLibrary,
  run,
  type HostName,
} from '../../../demo/hosts/server/build-host.js';

export interface InstalledHost {
  /** With its package.json and node_modules. */
  readonly folder: string;
  /** Of its pages. */
  readonly built: string;
  /** What a script says that runs in Node, where the host's packages are found. */
  say(script: string): Promise<string>;
  /** Builds one module of it for a server, without its page. */
  buildForServer(module: string): Promise<void>;
}

/** Why these tests cannot run here; `false` where they can. */
export const skip = await run('npm', ['view', 'react', 'version', '--fetch-retries=1'], tmpdir()).then(
  () => false as const,
  () => 'the npm registry cannot be reached',
);

const sandbox = await mkdtemp(join(tmpdir(), 'hosts-'));
after(() => rm(sandbox, { recursive: true }));

const tarball = skip ? '' : await packLibrary(sandbox);

/** @param change what is done to its sources before they are built, in a folder of their own */
export async function installed(
  name: HostName,
  change?: (folder: string) => Promise<void>,
): Promise<InstalledHost> {
  const folder = join(sandbox, change ? `${name}-changed` : name);
  await installHost(name, tarball, folder);
  await change?.(folder);
  return {
    folder,
    built: await buildHost(folder),
    say: script => run(process.execPath, ['--input-type=module', '--eval', script], folder),
    buildForServer: async module =>
      void (await run('npx', ['vite', 'build', '--ssr', module, '--outDir', 'server'], folder)),
  };
}
