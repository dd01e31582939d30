import type { RequestError } from './errors.js';

const RETRIES = 3;
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
/** Longer than this nobody waits before a screen: the error is shown, with the time. */
const LONGEST_RETRY_AFTER = 5 * 60_000;
/** A header of four hundred digits is still a date that can be shown. */
const LONGEST_NAMED = 365 * 24 * 3_600_000;

/**
 * When a `Retry-After` header permits the next request, in epoch milliseconds; `undefined` for anything but whole
 * seconds or an HTTP date in its one current form. `Date.parse` alone reads "-5" and "1.5" as years.
 *
 * A date that is past is no permission but two clocks that disagree: it is ignored too.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return now + Math.min(Number(header) * 1000, LONGEST_NAMED);
  const date = Date.parse(header);
  return date > now && new Date(date).toUTCString() === header ? date : undefined;
}

/** 1, 2, 4 … seconds, each × 0.5–1.5 so that a page full of clients does not come back in step; in milliseconds. */
export function backoff(failures: number, random: number): number {
  return Math.min(FIRST_DELAY * 2 ** failures * (0.5 + random), LONGEST_DELAY);
}

/**
 * Milliseconds to wait before asking again; `undefined` when it should not be asked again. Only what may pass by itself
 * is: a broken connection and a 5xx. A timeout is not, the reader has waited long enough.
 *
 * @param failures how often it was asked again before.
 */
export function delayBeforeRetry(
  error: RequestError,
  failures: number,
  now: number,
  random: number,
): number | undefined {
  const passing = error.type === 'network' || (error.status ?? 0) >= 500;
  if (!passing || failures >= RETRIES) return undefined;
  if (error.retryAt === undefined) return backoff(failures, random);
  const permitted = Math.max(0, error.retryAt - now);
  return permitted <= LONGEST_RETRY_AFTER ? permitted : undefined;
}
