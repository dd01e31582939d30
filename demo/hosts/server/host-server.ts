/**
 * The server of a host application: its built pages, sessions, and the endpoint. The strict policy is the same for every
 * framework: none of the hosts needs an image, a font, or any of it looser.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STRICT_CSP } from '../../../src/cli/serve/strict-csp.js';
import {
  createConsumptionHandler,
  type Authorize,
  type ConsumptionSource,
} from '../../../src/server/index.js';
import { toNodeListener } from '../../../src/server/node.js';
import { builtFiles } from './built-files.js';
import type { Access } from './organizations.js';
import type { Sessions } from './sessions.js';

export interface HostServerOptions {
  /** Of the built pages. */
  readonly folder: string;
  readonly source: ConsumptionSource;
  readonly sessions: Sessions;
  readonly access: Access;
  /** Any that is free, where it is 0. */
  readonly port: number;
}

export interface HostServer {
  /** Its origin, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** @throws what listening throws: the port is taken, say */
export async function serveHost({
  folder,
  source,
  sessions,
  access,
  port,
}: HostServerOptions): Promise<HostServer> {
  const files = await builtFiles(folder);
  const answer = toNodeListener(createConsumptionHandler({ source, authorize: byToken(sessions, access) }));

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (pathname === '/api/consumption') void answer(request, response);
    else if (pathname === '/session') openSession(request, response, searchParams.get('as'));
    else if (file && request.method === 'GET') {
      response.writeHead(200, { 'Content-Type': file.type, 'Content-Security-Policy': STRICT_CSP });
      createReadStream(file.path).pipe(response);
    } else response.writeHead(404).end();
  });

  /** A real one asks its cookie, or a password, who is there; this one takes the word of whoever asks. */
  function openSession({ method }: IncomingMessage, response: ServerResponse, as: string | null): void {
    const person = as ?? [...access.keys()][0] ?? '';
    if (method !== 'POST' || !access.has(person)) return void response.writeHead(400).end();
    response.writeHead(201, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify({ token: sessions.open(person) }));
  }

  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** 401 until there is a token that holds; then that person's organisation, or 403. */
function byToken(sessions: Sessions, access: Access): Authorize {
  return ({ headers }) => {
    const person = sessions.personOf(headers.get('authorization'));
    if (person === null) return null;
    const organization = access.get(person) ?? null;
    return organization === null ? forbidden() : { organization };
  };
}

function forbidden(): Response {
  const problem = { type: 'about:blank', title: 'Not allowed to see this', status: 403, code: 'forbidden' };
  return Response.json(problem, {
    status: 403,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
