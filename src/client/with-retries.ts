import type { Environment } from './environment.js';
import { isRequestError } from './errors.js';
import { delayBeforeRetry } from './retry.js';

/**
 * Attempts until one succeeds or fails for good. Nothing is tried again for a page that nobody looks at, or that is
 * offline; it goes on when that is over. A signal that aborts ends the wait between two at once.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  { now, random, wait, attended }: Environment,
): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const delay = isRequestError(error) ? delayBeforeRetry(error, failures, now(), random()) : undefined;
      if (delay === undefined) throw error;
      await wait(delay, signal);
      await attended(signal);
    }
  }
}
