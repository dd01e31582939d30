import type { Environment } from './environment.js';
import { isRequestError, type RequestError } from './errors.js';
import { delayBeforeRetry } from './retry.js';

/**
 * Attempts until one succeeds or fails for good. Nothing is tried again for a page that nobody looks at, or that is
 * offline; it goes on when that is over. A signal that aborts ends the wait between two at once.
 *
 * @param before what another, earlier, was told and still holds: the first attempt is one more after that.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  { now, random, wait, attended }: Environment,
  before?: RequestError,
): Promise<T> {
  const pause = async (error: unknown, failures: number) => {
    const delay = isRequestError(error) ? delayBeforeRetry(error, failures, now(), random()) : undefined;
    if (delay === undefined) throw error;
    await wait(delay, signal);
    await attended(signal);
  };
  if (before) await pause(before, 0);
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      await pause(error, failures);
    }
  }
}
