import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

/** One request that reached the server. */
export interface Visit {
  readonly at: number;
  readonly headers: IncomingHttpHeaders;
  /** Epoch milliseconds at which the asker closed the connection before the answer was complete. */
  abandonedAt?: number;
}

export interface FaultServer {
  /** "http://127.0.0.1:49152" */
  readonly origin: string;
  /** The requests to a path so far, whatever their query, oldest first. */
  visits(path: string): readonly Visit[];
  close(): Promise<void>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** 0 for the first request to this path. */
  readonly index: number;
  text(name: string, otherwise: string): string;
  number(name: string, otherwise: number): number;
}

const MEGABYTE = 1024 * 1024;

/** How an endpoint can misbehave, by the first part of the path. What follows it only keeps the counts apart. */
const BEHAVIOURS: Record<string, (call: Call) => void> = {
  /** `?delays=600,10`: the first request waits 600 ms, all later ones 10 ms, so answers come out of order. */
  json({ response, index, text }) {
    const delays = text('delays', '0').split(',').map(Number);
    setTimeout(() => sendJson(response, 200, { index }), delays[index] ?? delays.at(-1));
  },
  never() {},
  stall({ response }) {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"half":');
  },
  /** Ends the connection in the middle of the announced length. */
  truncate({ response }) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"half":', () => response.destroy());
  },
  reset({ request }) {
    request.socket.resetAndDestroy();
  },
  /** `?megabytes=256` of spaces, in a thousandth of that. */
  bomb({ response, number }) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(response).on('close', () => gzip.destroy());
    Readable.from(spaces(number('megabytes', 256))).pipe(gzip);
  },
  /** `?status=200&type=text/html&text=…`: any answer at all; an empty `type` sends none. */
  answer({ response, number, text }) {
    const type = text('type', 'application/json');
    response.writeHead(number('status', 200), type ? { 'content-type': type } : {}).end(text('text', ''));
  },
  /** `?status=429&retry-after=1&code=…&detail=…` */
  problem({ response, number, text }) {
    sendProblem(response, number('status', 500), text('retry-after', ''), {
      code: text('code', 'internal'),
      detail: text('detail', ''),
    });
  },
  redirect({ response, number, text }) {
    response.writeHead(number('status', 302), { location: text('to', '/json') }).end();
  },
  /** `?failures=2&how=503&retry-after=1` or `how=reset`: fails that often, then answers. */
  flaky(call) {
    const { response, index, number, text } = call;
    if (index >= number('failures', 1)) return sendJson(response, 200, { index });
    if (text('how', '503') === 'reset') return BEHAVIOURS.reset!(call);
    sendProblem(response, number('how', 503), text('retry-after', ''), { code: 'internal' });
  },
  /** 401 unless the request says `authorization: Bearer <token>`, `?token=good`. */
  guarded({ request, response, index, text }) {
    const isKnown = request.headers.authorization === `Bearer ${text('token', 'good')}`;
    if (isKnown) sendJson(response, 200, { index });
    else sendProblem(response, 401, '', { code: 'unauthenticated' });
  },
};

/**
 * An endpoint that fails on purpose, on a free port of this machine, for any origin:
 * `/flaky/my-case?failures=2`, `/stall`, `/bomb?megabytes=256`.
 */
export async function startFaultServer(): Promise<FaultServer> {
  const visits = new Map<string, Visit[]>();

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    response.setHeader('access-control-expose-headers', '*');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();

    const visit: Visit = { at: Date.now(), headers: request.headers };
    const earlier = visits.get(pathname) ?? [];
    visits.set(pathname, [...earlier, visit]);
    response.on('close', () => {
      if (!response.writableFinished) visit.abandonedAt = Date.now();
    });

    const behave = BEHAVIOURS[pathname.split('/')[1] ?? ''];
    if (!behave) return sendProblem(response, 404, '', { code: 'not_found' });
    const text = (name: string, otherwise: string) => searchParams.get(name) ?? otherwise;
    const number = (name: string, otherwise: number) => Number(searchParams.get(name) ?? otherwise);
    behave({ request, response, index: earlier.length, text, number });
  });

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: path => visits.get(path) ?? [],
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendJson(response: ServerResponse, status: number, document: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}

function sendProblem(response: ServerResponse, status: number, retryAfter: string, problem: object): void {
  if (retryAfter !== '') response.setHeader('retry-after', retryAfter);
  response
    .writeHead(status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ status, ...problem }));
}

function* spaces(megabytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(MEGABYTE, ' ');
  for (let count = 0; count < megabytes; count += 1) yield chunk;
}
