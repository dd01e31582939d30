import * as v from 'valibot';
import { askOnce } from './ask-once.js';
import { fieldNames } from './field-names.js';
import { UpstreamError } from './upstream-error.js';

export interface ConnectionOptions {
  /** The upstream's name, for messages. */
  readonly name: string;
  /** Its address: every route is below it, and nothing that anybody asks for changes it. */
  readonly baseUrl: string;
  /** Keys included. They are sent to this address alone, and are in no message. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** For one answer, its body included, in milliseconds. Default: 30,000. */
  readonly timeoutMs?: number;
  /** For one answer, after decompression. Default: 32 MB. */
  readonly maxBytes?: number;
  /** Milliseconds that all questions together may wait because the upstream asks for it. Default: 20,000. */
  readonly patienceMs?: number;
  /** The clock, and how to wait. Default: the real ones. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

/** Values for a route's query; a list is repeated, `null` left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | null>>;

/** One organisation's line to an upstream, for the questions of one report. */
export interface Connection {
  /**
   * Asks until there is an answer or no hope of one, and reads it: numbers reach the schema as the text they were
   * printed as (`fields.ts`).
   *
   * @param route as messages name it, with "{id}" where an id of the upstream's belongs
   * @throws {UpstreamError}
   */
  get<const Schema extends v.GenericSchema>(
    route: string,
    query: Query,
    schema: Schema,
    id?: string,
  ): Promise<v.InferOutput<Schema>>;
}

const RETRIES = 3;
const FIRST_DELAY_MS = 500;

export function connect(options: ConnectionOptions): Connection {
  const { name, baseUrl, timeoutMs = 30_000, maxBytes = 32 << 20, now = Date.now, wait = sleep } = options;
  const headers = headersOf(name, options.headers);
  const ask = options.fetch ?? fetch;
  let patience = options.patienceMs ?? 20_000;
  /** Before this nothing is asked, whatever the question. */
  let closedUntil = 0;

  /** Until when to wait before asking again; throws what there is no sense in trying again. */
  const permittedAfter = (error: unknown, failures: number): number => {
    if (!(error instanceof UpstreamError) || failures >= RETRIES || !error.mayPass) throw error;
    const delay = error.retryAfter === null ? FIRST_DELAY_MS * 2 ** failures : error.retryAfter * 1000;
    const until = now() + delay;
    // Questions wait side by side: a pause that one has begun costs another only what it adds.
    const added = Math.max(0, until - Math.max(closedUntil, now()));
    if (added > patience) throw error;
    patience -= added;
    return until;
  };

  const askPatiently = async (what: string, url: URL): Promise<unknown> => {
    for (let failures = 0; ; failures += 1) {
      const pause = closedUntil - now();
      if (pause > 0) await wait(pause);
      try {
        return await askOnce(url, headers, { what, fetch: ask, timeoutMs, maxBytes, now });
      } catch (error) {
        closedUntil = Math.max(closedUntil, permittedAfter(error, failures));
      }
    }
  };

  return {
    async get(route, query, schema, id) {
      const what = `${name} ${route}`;
      if (id !== undefined && /^\.*$/.test(id)) {
        throw new UpstreamError('upstream_invalid', `${what}: an id is none that an address can hold`);
      }
      const path = id === undefined ? route : route.replace('{id}', () => encodeURIComponent(id));
      const result = v.safeParse(schema, await askPatiently(what, urlOf(baseUrl, path, query)));
      if (result.success) return result.output;
      throw new UpstreamError('upstream_invalid', `${what}: ${faultOf(result.issues[0], schema)}`);
    },
  };
}

/** What a header can't hold, such as a key with a line break, is in the message of the error that `Headers` throws. */
function headersOf(name: string, headers: ConnectionOptions['headers']): Headers {
  try {
    return new Headers({ Accept: 'application/json', ...headers });
  } catch {
    throw new UpstreamError('upstream_auth', `${name}: the key is none that a header can hold`);
  }
}

function urlOf(baseUrl: string, route: string, query: Query): URL {
  const url = new URL(baseUrl.replace(/\/+$/, '') + route);
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === null ? [] : [value].flat()) url.searchParams.append(name, String(one));
  }
  return url;
}

/** Where the answer is not of the expected shape. What stands there, and names from the data, stay out of messages. */
function faultOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  const known = fieldNames(schema);
  const path = (issue.path ?? []).map(({ key }) => {
    if (typeof key === 'number') return `[${key}]`;
    return known.has(String(key)) ? `.${String(key)}` : '.*';
  });
  return `the answer is not of the expected shape at "${path.join('').replace(/^\./, '')}"`;
}

function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
