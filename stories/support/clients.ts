/** Clients without a network: each request takes the next reply, the last one again and again. */
import type { Environment } from '../../src/client/environment.js';
import { PageClient } from '../../src/client/page-client.js';
import type { ConsumptionClient, ReportDocument } from '../../src/index.js';

export type Reply = () => Promise<Response>;

/** What `createClient` makes, with time held still: pictures name the same hour, and retries need no waiting for. */
export function clientOf(...replies: [Reply, ...Reply[]]): ConsumptionClient {
  return new PageClient({ fetch: takeInTurn(replies) }, stillTime);
}

/** Its time is up as soon as it asks. */
export function impatientClient(): ConsumptionClient {
  return new PageClient({ fetch: silence }, { ...stillTime, wait: () => Promise.resolve() });
}

/** The host's own callback throws. */
export function brokenHost(): ConsumptionClient {
  const headers = () => {
    throw new Error('No token.');
  };
  return new PageClient({ fetch: silence, headers }, stillTime);
}

export function report(document: ReportDocument): Reply {
  return json(document);
}

/** JSON of any shape. */
export function json(document: unknown): Reply {
  return respond(JSON.stringify(document), 200, { 'content-type': 'application/json' });
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Reply {
  return respond(JSON.stringify({ status, code }), status, {
    'content-type': 'application/problem+json',
    ...headers,
  });
}

export const silence: Reply = () => new Promise(() => {});

export const noConnection: Reply = () => Promise.reject(new TypeError('Failed to fetch'));

export const signInPage: Reply = respond('<!doctype html><title>Sign in</title>', 200, {
  'content-type': 'text/html',
});

export const tooLarge: Reply = respond(' '.repeat(9 * 1024 * 1024), 200, {
  'content-type': 'application/json',
});

/** Waits between two attempts are over at once; those for an answer never. */
const stillTime: Environment = {
  now: () => Date.UTC(2025, 2, 1, 9, 41),
  random: () => 0.5,
  wait: ms => (ms < 30_000 ? Promise.resolve() : new Promise(() => {})),
  attended: () => Promise.resolve(),
};

function takeInTurn(replies: readonly Reply[]): typeof globalThis.fetch {
  const left = [...replies];
  return () => (left.length > 1 ? left.shift() : left[0])?.() ?? silence();
}

function respond(body: string, status: number, headers: Record<string, string>): Reply {
  return () => Promise.resolve(new Response(body, { status, headers }));
}
