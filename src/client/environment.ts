import { orAborted } from './abort.js';

/** Time, chance and who is looking, so that tests can hold them still. */
export interface Environment {
  /** Epoch milliseconds. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Resolves once the page is on view and online; rejects with the signal's reason as soon as it aborts. */
  attended(signal: AbortSignal): Promise<void>;
}

/** Outside a browser there is nobody to wait for. */
const isAttended = () => globalThis.document?.hidden !== true && globalThis.navigator?.onLine !== false;

export const page: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait(ms, signal) {
    let timer: ReturnType<typeof setTimeout>;
    const over = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)));
    return orAborted(over, signal).finally(() => clearTimeout(timer));
  },
  attended(signal) {
    if (isAttended()) return Promise.resolve();
    const listening = new AbortController();
    const back = new Promise<void>(resolve => {
      const look = () => isAttended() && resolve();
      document.addEventListener('visibilitychange', look, listening);
      addEventListener('online', look, listening);
    });
    return orAborted(back, signal).finally(() => listening.abort());
  },
};
