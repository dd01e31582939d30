import { isRequestError, RequestError } from './errors.js';

/** What the host application brings to a client. */
export interface ClientOptions {
  /** Instead of the page's own `fetch`, which is looked up whenever it is called. */
  fetch?: typeof globalThis.fetch;
  /** Sent with every request. A function is called anew for every attempt, so that a token is never an old one. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /**
   * Called on a 401, once for all questions that got one meanwhile; when it resolves, each of them is asked once more.
   */
  onUnauthenticated?: () => void | Promise<void>;
}

/**
 * Calls back into the host.
 *
 * @throws {RequestError} `host`, with what the callback threw as its `cause` only: it may hold a secret.
 */
export async function callHost<T>(name: keyof ClientOptions, callback: () => T | Promise<T>): Promise<T> {
  try {
    return await callback();
  } catch (cause) {
    if (isRequestError(cause)) throw cause;
    throw new RequestError('host', `The host's ${name} failed.`, { cause });
  }
}

export function hostHeaders({ headers }: ClientOptions): Promise<Headers> {
  return callHost('headers', async () => {
    const given = typeof headers === 'function' ? await headers() : headers;
    const all = new Headers(given);
    if (!all.has('accept')) all.set('accept', 'application/json');
    return all;
  });
}

/**
 * Fetches, and reads the response. By its specification `fetch` rejects with a `TypeError` when there was no answer;
 * anything else that it throws, or a response that cannot be read, is a mistake in the host's own `fetch`.
 */
export function hostFetch<T>(
  { fetch = globalThis.fetch }: ClientOptions,
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  return callHost('fetch', async () => {
    const pending = fetch(url, init);
    const response = await pending.catch((cause: unknown) => {
      if ((cause as Error | undefined)?.name !== 'TypeError') throw cause;
      throw new RequestError('network', 'No answer from the endpoint.', { cause });
    });
    return read(response);
  });
}
