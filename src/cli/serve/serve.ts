/** `serve FILE…`: usage files in the whole view, on an address of this machine, until it is told to stop. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConsumptionHandler } from '../../server/index.js';
import { toNodeListener } from '../../server/node.js';
import { CommandError } from '../command-error.js';
import type { Terminal } from '../terminal.js';
import { readServeFlags, type ServeFlags } from './flags.js';
import { listen, tryPort } from './listen.js';
import { howToGetPeers, isMissingPeer } from './missing-peers.js';
import type { Usage } from './open-usage.js';
import { pageListener } from './page-listener.js';
import { servedFiles } from './served-files.js';

const HOST = '127.0.0.1';

/**
 * @returns 0, once a signal ends it
 * @throws {CommandError}
 */
export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = readServeFlags(args);
  await tryPort(flags.port, HOST);
  const files = await servedFiles({ title: titleOf(flags.files), timezone: flags.timezone });
  const { source, organization } = await open(flags, args, terminal);
  const handler = createConsumptionHandler({
    source,
    // Whoever can reach this address can read the files themselves.
    authorize: () => ({ organization }),
    onError: error => terminal.complain(error instanceof Error ? error.message : String(error)),
    ...(flags.now !== null && { now: () => flags.now ?? new Date() }),
  });
  const answer = toNodeListener(handler);
  const server = createServer(pageListener(files, (request, response) => void answer(request, response)));
  try {
    await listen(server, flags.port, HOST);
    terminal.say(`\n  http://${HOST}:${(server.address() as AddressInfo).port}/ (Ctrl-C ends it)\n`);
    await stopped();
  } finally {
    server.close();
    server.closeAllConnections();
    source.close();
  }
  return 0;
}

/** The store is loaded only where it is needed, as it needs packages that only some people have. */
async function open(flags: ServeFlags, args: readonly string[], terminal: Terminal): Promise<Usage> {
  try {
    const { openUsage } = await import('./open-usage.js');
    return await openUsage(flags.files, flags, terminal);
  } catch (error) {
    if (!isMissingPeer(error)) throw error;
    const packages = flags.estimate ? 'DuckDB, csv-parse and @pydantic/genai-prices' : 'DuckDB and csv-parse';
    const place = { module: fileURLToPath(import.meta.url), folder: process.cwd() };
    throw new CommandError(
      `To read usage files it takes ${packages}, which are not installed:\n\n  ${howToGetPeers(place, args)}\n`,
    );
  }
}

function titleOf(files: readonly string[]): string {
  return `${files.map(file => basename(file)).join(', ')} · Consumption`;
}

async function stopped(): Promise<void> {
  await Promise.race(['SIGINT', 'SIGTERM'].map(signal => once(process, signal)));
}
