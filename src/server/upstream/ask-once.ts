import { parseRetryAfter } from '../../contract/retry-after.js';
import { parseExactJson } from '../exact-json.js';
import { readText, TooLargeError } from './read-text.js';
import { UpstreamError, type UpstreamCode } from './upstream-error.js';

export interface Asking {
  /** Upstream and route, for messages. */
  readonly what: string;
  readonly fetch: typeof fetch;
  /** For the answer as a whole, its body included. */
  readonly timeoutMs: number;
  /** Of the answer, after decompression. */
  readonly maxBytes: number;
  readonly now: () => number;
}

/**
 * Asks once and reads the answer's JSON, its numbers as text.
 *
 * @throws {UpstreamError}
 */
export async function askOnce(url: URL, headers: Headers, asking: Asking): Promise<unknown> {
  const { what, timeoutMs } = asking;
  const giveUp = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new UpstreamError('upstream_timeout', `${what}: no whole answer within ${timeoutMs} ms`));
      giveUp.abort();
    }, timeoutMs);
  });
  try {
    // Raced, as a `fetch` of the host's own may not heed the signal.
    return await Promise.race([readAnswer(url, headers, giveUp.signal, asking), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(url: URL, headers: Headers, signal: AbortSignal, asking: Asking): Promise<unknown> {
  try {
    // A redirect is refused: `fetch` would take headers such as x-api-key along, to whatever host it leads.
    const response = await asking.fetch(url, { headers, signal, redirect: 'manual' });
    refuseStatus(response, asking);
    return parseExactJson(await readText(response.body, asking.maxBytes));
  } catch (error) {
    throw error instanceof UpstreamError ? error : faultOf(error, asking.what);
  }
}

function faultOf(error: unknown, what: string): UpstreamError {
  if (error instanceof TooLargeError) {
    return new UpstreamError('upstream_invalid', `${what}: the answer is ${error.message}`);
  }
  if (error instanceof SyntaxError) {
    return new UpstreamError('upstream_invalid', `${what}: the answer is not JSON, or ends too early`);
  }
  return new UpstreamError('upstream_timeout', `${what}: the connection failed`, { mayPass: true });
}

function refuseStatus(response: Response, { what, now }: Asking): void {
  const { status, headers, type } = response;
  const refuse = (code: UpstreamCode, fault: string, retryAfter?: number): never => {
    response.body?.cancel().catch(() => {});
    throw new UpstreamError(code, `${what}: ${fault}`, { status, retryAfter });
  };
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return refuse('upstream_invalid', 'redirects, which is refused');
  }
  const permitted = parseRetryAfter(headers.get('retry-after'), now());
  const retryAfter = permitted === undefined ? undefined : Math.ceil((permitted - now()) / 1000);
  if (status === 401 || status === 403) return refuse('upstream_auth', `the key is refused (${status})`);
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    return refuse('upstream_rate_limited', `asks to come back later (${status})`, retryAfter);
  }
  if (status !== 200) return refuse('upstream_invalid', `answers with status ${status}`);
  const mediaType = headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(mediaType)) {
    return refuse('upstream_invalid', 'the answer is not of a JSON type');
  }
}
