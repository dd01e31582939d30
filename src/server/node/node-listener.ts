import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADERS, problemResponse } from '../responses.js';
import { bodyOf } from './request-body.js';

type Handler = (request: Request) => Promise<Response>;

/**
 * Makes a handler a listener for `node:http`, Connect, Express or Vite. It always answers and never throws; the
 * path it answers on is whatever the server mounts it at.
 */
export function toNodeListener(
  handler: Handler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    try {
      await send(await respond(handler, incoming, gone.signal), outgoing);
    } catch {
      // A host's response whose body fails half-way: nothing more can be said on this connection.
      outgoing.destroy();
    } finally {
      // What nobody wanted to read is read past, or the connection's next request would wait behind it.
      incoming.resume();
    }
  };
}

async function respond(handler: Handler, incoming: IncomingMessage, signal: AbortSignal): Promise<Response> {
  let request: Request;
  try {
    request = toRequest(incoming, signal);
  } catch {
    // What no Request can be: methods such as TRACE, the target "*". Which others are answered, only the handler knows.
    return new Response(null, { status: 405, headers: HEADERS });
  }
  return handler(request).catch(() => problemResponse('internal'));
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { url = '/', method = 'GET', headers: sent } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent)) {
    if (name.startsWith(':')) continue;
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(addressOf(url), {
    method,
    headers,
    signal,
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  } as RequestInit);
}

/** The request's address under a host of no meaning: what the client claims to have called decides nothing. */
function addressOf(target: string): string {
  if (target.startsWith('/')) return `http://localhost${target}`;
  const { pathname, search } = new URL(target);
  return `http://localhost${pathname.startsWith('/') ? pathname : '/'}${search}`;
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer());
  if (outgoing.destroyed) return;
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.appendHeader(name, value));
  outgoing.end(body);
}
