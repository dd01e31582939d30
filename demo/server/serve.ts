import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer, preview, type InlineConfig } from 'vite';
import { CommandError } from '../../src/cli/command-error.js';
import { tryPort } from '../../src/cli/serve/listen.js';
import type { Telling } from '../../src/cli/terminal.js';
import { consumptionApi } from './consumption-api.js';
import { openDemoHandler } from './demo-handler.js';
import type { Flags } from './flags.js';

/** The running demo. */
export interface Demo {
  /** Where it answers, with its port. */
  readonly url: string;
  close(): Promise<void>;
}

const BUILT_PAGE = fileURLToPath(new URL('../../dist/demo/index.html', import.meta.url));
const CONFIG_FILE = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/**
 * Serves the demo's pages and, at /api/consumption, the handler.
 *
 * @throws {CommandError} if the port is taken, or nothing is built that should be served
 */
export async function serveDemo(flags: Omit<Flags, 'help'>, telling?: Telling): Promise<Demo> {
  await tryPort(flags.port, 'localhost');
  if (flags.built && !existsSync(BUILT_PAGE)) throw new CommandError('--built: run "npx vite build" first.');
  const { handler, close } = await openDemoHandler(flags, telling);
  const config: InlineConfig = {
    configFile: CONFIG_FILE,
    plugins: [consumptionApi(handler)],
    logLevel: 'warn',
  };
  try {
    const server = await (flags.built ? serveBuilt(config, flags.port) : serveSources(config, flags.port));
    return {
      url: server.resolvedUrls?.local[0] ?? `http://localhost:${flags.port}/`,
      close: async () => {
        await server.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function serveSources(config: InlineConfig, port: number) {
  const server = await createServer({ ...config, server: { port, strictPort: true } });
  return server.listen().catch(async error => {
    await server.close();
    throw error;
  });
}

function serveBuilt(config: InlineConfig, port: number) {
  return preview({ ...config, preview: { port, strictPort: true } });
}
