import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer, preview, type InlineConfig } from 'vite';
import { consumptionApi } from './consumption-api.js';
import { openDemoHandler } from './demo-handler.js';
import { FlagError, type Flags } from './flags.js';

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
 * @throws {FlagError} if the port is taken, or nothing is built that should be served
 */
export async function serveDemo(
  flags: Omit<Flags, 'help'>,
  say: (line: string) => void = () => {},
): Promise<Demo> {
  await claim(flags.port);
  if (flags.built && !existsSync(BUILT_PAGE)) throw new FlagError('--built: run "npx vite build" first.');
  const { handler, close } = await openDemoHandler(flags, say);
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

/** Finds out before a long load whether the port is free. */
async function claim(port: number): Promise<void> {
  const server = createTcpServer().listen(port, 'localhost');
  try {
    await once(server, 'listening');
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new FlagError(
      `Port ${port} is ${isTaken ? 'taken' : 'not allowed'}: choose another with --port N.`,
    );
  }
  server.close();
  await once(server, 'close');
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
