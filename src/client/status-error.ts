import { RequestError, type RequestErrorFacts, type RequestErrorType } from './errors.js';
import { parseRetryAfter } from '../contract/retry-after.js';
import { mediaType, readText } from './read-body.js';

export const PROBLEM_BYTES = 64 * 1024;
const LONGEST_TEXT = 300;

const TYPES: Readonly<Record<number, RequestErrorType>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
};

export function typeOfStatus(status: number, retryAt?: number): RequestErrorType {
  if (status === 503 && retryAt !== undefined) return 'rate-limited';
  return TYPES[status] ?? (status < 500 ? 'invalid-request' : 'server');
}

/**
 * The error that an answer of status 400 or more stands for. From another origin `Retry-After` is only seen when that
 * origin exposes it.
 */
export async function statusError(response: Response, now: number): Promise<RequestError> {
  const { status, headers } = response;
  const limited = status === 429 || status >= 500;
  const retryAt = limited ? parseRetryAfter(headers.get('retry-after'), now) : undefined;
  return new RequestError(typeOfStatus(status, retryAt), `The endpoint answered ${status}.`, {
    status,
    retryAt,
    ...(await readProblem(response)),
  });
}

/** What an RFC 9457 body says. One that cannot be read costs its words, never the error itself. */
async function readProblem(response: Response): Promise<Pick<RequestErrorFacts, 'code' | 'detail'>> {
  if (mediaType(response) !== 'application/problem+json') return {};
  try {
    const { code, detail } = JSON.parse(await readText(response.body, PROBLEM_BYTES)) as Record<
      string,
      unknown
    >;
    return { code: shortText(code), detail: shortText(detail) };
  } catch {
    return {};
  }
}

function shortText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : undefined;
}
