/** Requests in, the page and its files out: to this machine's own browser, and to no page of anybody else's. */
import type { RequestListener, ServerResponse } from 'node:http';
import { ENDPOINT } from './page.js';
import type { ServedFile } from './served-files.js';
import { STRICT_CSP } from './strict-csp.js';

const HEADERS = {
  'Content-Security-Policy': `${STRICT_CSP}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-cache',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Names of this machine. Any port: a tunnel may well have another. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether it is this machine that was asked for. A page of somebody else's may have its own name point here, and would
 * then read all answers as its own.
 */
export function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && OWN_HOST.test(host);
}

export function pageListener(
  files: ReadonlyMap<string, ServedFile>,
  endpoint: RequestListener,
): RequestListener {
  return (request, response) => {
    if (!isOwnHost(request.headers.host)) return end(response, 421, 'This is answered on localhost only.\n');
    const [path = ''] = (request.url ?? '').split('?');
    if (path === ENDPOINT) return endpoint(request, response);
    // Browsers ask for it unasked; a page without an icon is no mistake.
    if (path === '/favicon.ico') return end(response, 204, '');
    const file = files.get(path);
    if (!file) return end(response, 404, 'There is nothing here.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return end(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET is answered here.\n');
    }
    void sendFile(file, response);
  };
}

async function sendFile(file: ServedFile, response: ServerResponse): Promise<void> {
  try {
    const body = await file.read();
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type }).end(body);
  } catch {
    // Without its maps, say, which a package may well be stripped of.
    end(response, 404, 'There is nothing here.\n');
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
