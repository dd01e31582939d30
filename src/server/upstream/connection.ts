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
  /** Up to this, waiting has been taken off the patience. */
  let affordedUntil = 0;

  const afford = (until: number): boolean => {
    // Questions wait side by side: a pause that one has begun costs another only what it adds.
    const added = Math.max(0, until - Math.max(affordedUntil, now()));
    if (added > patience) return false;
    patience -= added;
    affordedUntil = Math.max(affordedUntil, until);
    return true;
  };

  /** Waits for the upstream's time to come, which may be put off meanwhile; throws where that is too long. */
  const untilOpen = async (what: string): Promise<void> => {
    for (let pause = closedUntil - now(); pause > 0; pause = closedUntil - now()) {
      if (!afford(closedUntil)) throw leftAlone(what, pause);
      await wait(pause);
    }
  };

  /** Puts off what is asked next; throws what there is no sense in trying again. */
  const putOff = (error: unknown, failures: number): void => {
    if (!(error instanceof UpstreamError)) throw error;
    const permitted = error.retryAfter === null ? null : now() + error.retryAfter * 1000;
    // Even if this question is given up: the upstream asks it of all the others too.
    closedUntil = Math.max(closedUntil, permitted ?? 0);
    if (failures >= RETRIES || !error.mayPass) throw error;
    const until = permitted ?? now() + FIRST_DELAY_MS * 2 ** failures;
    if (!afford(until)) throw error;
    closedUntil = Math.max(closedUntil, until);
  };

  const askPatiently = async (what: string, url: URL): Promise<unknown> => {
    for (let failures = 0; ; failures += 1) {
      await untilOpen(what);
      try {
        return await askOnce(url, headers, { what, fetch: ask, timeoutMs, maxBytes, now });
      } catch (error) {
        putOff(error, failures);
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

function leftAlone(what: string, ms: number): UpstreamError {
  return new UpstreamError('upstream_rate_limited', `${what}: not asked before the time that was given`, {
    retryAfter: Math.ceil(ms / 1000),
  });
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
