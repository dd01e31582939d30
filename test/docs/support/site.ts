/**
 * A host's server for samples: their pages under the strict policy, the self-contained file, and an endpoint that
 * answers with the sample report, or as its address says.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../../../scripts/bundle.js';
import { selfContained } from '../../../scripts/entries.js';
import { emptyMonth, februaryReport, nothingKnown } from '../../fixtures/reports.js';
import { policy } from './check-policy.js';

export interface Site {
  readonly origin: string;
  /** Text of modules and style sheets, by path. */
  readonly files: Map<string, string>;
  /** Pages, by path. */
  readonly pages: Map<string, string>;
  /** With what `Authorization` the endpoint was asked. */
  readonly authorizations: string[];
  /** Which `Authorization` the endpoint wants; `null` for none, and nothing satisfies it if it is empty. */
  wanted: readonly string[] | null;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The files that a page without a bundler needs, by path. */
export async function selfContainedFiles(): Promise<Map<string, string>> {
  return new Map((await bundle(selfContained)).map(({ fileName, code }) => [`/${fileName}`, code]));
}

/** An import map is a script in the page: it takes a hash of its own in the policy. */
function policyFor(page: string): string {
  const inline = [...page.matchAll(/<script type="importmap">(.*?)<\/script>/gs)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return policy.replace("script-src 'self'", ["script-src 'self'", ...inline].join(' '));
}

function answer(path: string, response: ServerResponse): void {
  const send = (status: number, type: string, body: unknown) =>
    response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
  const report = (document: unknown) => send(200, 'application/json', document);
  const problem = (status: number, code: string) =>
    send(status, 'application/problem+json', { status, code });
  switch (path) {
    case '/api/consumption':
      return void report(februaryReport());
    case '/api/empty':
      return void report(emptyMonth());
    case '/api/unavailable':
      return void report(nothingKnown());
    case '/api/forbidden':
      return void problem(403, 'forbidden');
    case '/api/unauthenticated':
      return void problem(401, 'unauthenticated');
    case '/api/error':
      return void problem(404, 'not_found');
    case '/api/loading':
      return; // never
    default:
      problem(404, 'not_found');
  }
}

export async function openSite(): Promise<Site> {
  const site = {
    files: await selfContainedFiles(),
    pages: new Map<string, string>(),
    authorizations: [] as string[],
  };
  const state = { ...site, wanted: null as readonly string[] | null };

  const respond = ({ url = '/', headers }: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(url, 'http://site');
    const page = state.pages.get(pathname);
    const file = state.files.get(pathname);
    if (page !== undefined) {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policyFor(page),
      });
      response.end(page);
    } else if (file !== undefined) {
      const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/plain';
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(file);
    } else {
      const { authorization = '' } = headers;
      if (pathname === '/api/consumption') state.authorizations.push(authorization);
      const isRefused =
        pathname === '/api/consumption' && state.wanted && !state.wanted.includes(authorization);
      answer(isRefused ? '/api/unauthenticated' : pathname, response);
    }
  };
  const server = createServer(respond).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  return Object.assign(state, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  });
}
