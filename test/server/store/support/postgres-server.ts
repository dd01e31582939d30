/** A PostgreSQL server of this process's own, from the machine's programs: started when it is first asked for. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const INSTALLED = '/usr/lib/postgresql';

/** The newest there is; `null` without any. */
function findPrograms(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map(version => join(INSTALLED, version, 'bin'));
  return folders.find(folder => existsSync(join(folder, 'initdb'))) ?? null;
}

export const noPostgres = findPrograms() === null && `no ${INSTALLED}/*/bin/initdb`;

export interface PostgresServer {
  /** As `pg` takes it. */
  readonly config: { readonly host: string; readonly user: string; readonly database: string };
  /** Its process. */
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65534;
const isRoot = userInfo().uid === 0;
const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** @param settings lines of postgresql.conf; without any it is fast and survives no crash */
export async function startPostgres(
  settings: readonly string[] = ['fsync=off', 'full_page_writes=off'],
): Promise<PostgresServer> {
  const programs = findPrograms()!;
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const initdb = ['--pgdata', data, '--username', 'test', '--auth', 'trust', '--encoding', 'UTF8'];
  await promisify(execFile)(join(programs, 'initdb'), [...initdb, '--locale', 'C', '--no-sync'], {
    ...as,
    cwd: folder,
  });
  const options = [
    `unix_socket_directories=${folder}`,
    "listen_addresses=''",
    'max_connections=50',
    ...settings,
  ];
  const child = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...options.flatMap(option => ['-c', option.replace(/''$/, '')])],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const config = { host: folder, user: 'test', database: 'postgres' };
  await answering(config, child);
  return {
    config,
    child,
    stop: async () => {
      const gone = new Promise(resolve => child.once('exit', resolve));
      // Immediately: nothing of it is wanted any more.
      child.kill('SIGQUIT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(config: PostgresServer['config'], child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const client = new pg.Client(config);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await setTimeout(20);
    }
  }
  throw new Error(`postgres ended with ${child.exitCode}`);
}
