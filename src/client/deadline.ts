import { orAborted } from './abort.js';
import type { Environment } from './environment.js';
import { RequestError } from './errors.js';

/**
 * Runs the task under a signal that aborts with the given one, after so many milliseconds, and when the task is over:
 * whatever the task left unread of an answer is cancelled by that.
 *
 * @throws {RequestError} `timeout`; otherwise what the task throws, or the signal's reason.
 */
export async function withDeadline<T>(
  ms: number,
  signal: AbortSignal,
  wait: Environment['wait'],
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  // Not AbortSignal.any() and .timeout(): several versions of Node collect the two as garbage before they fire.
  const ending = new AbortController();
  signal.addEventListener('abort', () => ending.abort(signal.reason), { signal: ending.signal });
  wait(ms, ending.signal).then(
    () => ending.abort(new RequestError('timeout', `No complete answer within ${ms / 1000} s.`)),
    () => {},
  );
  try {
    return await orAborted(task(ending.signal), ending.signal);
  } finally {
    ending.abort();
  }
}
