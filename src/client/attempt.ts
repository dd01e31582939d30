import { RequestError } from './errors.js';
import { hostFetch, hostHeaders, type ClientOptions } from './host.js';
import { mediaType, readText } from './read-body.js';
import { statusError } from './status-error.js';

/** Of a document, after decompression. */
export const MAX_BYTES = 8 * 1024 * 1024;
const JSON_TYPE = /^application\/json$|\+json$/;

/**
 * Asks once and reads the JSON document out of the answer. Whoever calls it bounds its time, and aborts the signal
 * afterwards, which cancels a body that was not worth reading.
 *
 * @throws {RequestError} of every type but `timeout`.
 */
export async function attempt(
  url: string,
  options: ClientOptions,
  signal: AbortSignal,
  now: () => number,
): Promise<unknown> {
  const headers = await hostHeaders(options);
  signal.throwIfAborted();
  // Redirects are not followed: custom headers would go with them, to whatever origin they lead.
  const init: RequestInit = { headers, signal, credentials: 'same-origin', redirect: 'manual' };
  return hostFetch(options, url, init, response => readDocument(response, now));
}

/**
 * What the answer says, as JSON of no checked shape.
 *
 * @throws {RequestError} if it is an error, a redirect, too large, or not a whole JSON document
 */
export async function readDocument(response: Response, now: () => number): Promise<unknown> {
  const { status, type } = response;
  const invalid = (message: string) => new RequestError('invalid-response', message, { status });

  // A browser hides a redirect behind an opaque response of status 0; Node shows it as it is.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw invalid('The endpoint redirects, perhaps to a sign-in page.');
  }
  if (status >= 400) throw await statusError(response, now());
  if (status === 206 || !JSON_TYPE.test(mediaType(response))) {
    throw invalid('The answer is not a whole JSON document.');
  }
  const text = await readText(response.body, MAX_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The answer is not JSON, or ends too early.');
  }
}
