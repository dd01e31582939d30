import type { RequestError } from './errors.js';

const RETRIES = 3;
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
/** Longer than this nobody waits before a screen: the error is shown, with the time. */
const LONGEST_RETRY_AFTER = 5 * 60_000;
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
