import { orAborted } from './abort.js';

interface OpenRequest<T> {
  askers: number;
  run: AbortController;
  readonly result: Promise<T>;
  readonly settle: (outcome: Promise<T>) => void;
}

/**
 * Everyone who asks for the same key while it is being fetched shares that one request. The last to leave aborts it.
 * An outcome is handed out and forgotten; keeping it is for others to do.
 */
export class SharedRequests<T> {
  readonly #start: (key: string, signal: AbortSignal) => Promise<T>;
  readonly #open = new Map<string, OpenRequest<T>>();

  constructor(start: (key: string, signal: AbortSignal) => Promise<T>) {
    this.#start = start;
  }

  /** @throws the signal's reason, to the asker whose own signal it is and to nobody else. */
  async join(key: string, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const request = this.#open.get(key) ?? this.#begin(key);
    request.askers += 1;
    const leave = () => {
      request.askers -= 1;
      // A microtask later, as an element that is moved leaves and joins in one tick.
      queueMicrotask(() => this.#abandonIfLeft(key, request));
    };
    signal.addEventListener('abort', leave);
    try {
      return await orAborted(request.result, signal);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  /** Begins a request that is under way once more: those who wait for it get the newer outcome, never the older. */
  restart(key: string): void {
    const request = this.#open.get(key);
    if (request) this.#run(key, request);
  }

  /** As `restart`, for every request that is under way. */
  restartAll(): void {
    for (const [key, request] of this.#open) this.#run(key, request);
  }

  #begin(key: string): OpenRequest<T> {
    let settle!: (outcome: Promise<T>) => void;
    const result = new Promise<T>(resolve => (settle = resolve));
    const request = { askers: 0, run: new AbortController(), result, settle };
    this.#open.set(key, request);
    this.#run(key, request);
    return request;
  }

  #run(key: string, request: OpenRequest<T>): void {
    request.run.abort();
    const run = (request.run = new AbortController());
    const outcome = this.#start(key, run.signal);
    const finish = () => {
      if (run.signal.aborted) return;
      this.#open.delete(key);
      request.settle(outcome);
    };
    outcome.then(finish, finish);
  }

  #abandonIfLeft(key: string, request: OpenRequest<T>): void {
    if (request.askers > 0 || this.#open.get(key) !== request) return;
    this.#open.delete(key);
    request.run.abort();
  }
}
