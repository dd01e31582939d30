import { orAborted } from './abort.js';

/** Time and chance, so that tests can hold them still. */
export interface Environment {
  /** Epoch milliseconds. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const page: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait(ms, signal) {
    let timer: ReturnType<typeof setTimeout>;
    const over = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)));
    return orAborted(over, signal).finally(() => clearTimeout(timer));
  },
};
