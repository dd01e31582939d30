import type { Environment } from '../../src/client/environment.js';
import type { ClientOptions } from '../../src/client/host.js';
import { PageClient } from '../../src/client/page-client.js';

/** Lets everything that is ready to go on go on. */
export const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** A clock that moves only when told to, with the waits that hang on it. */
export class FakeClock implements Environment {
  #time = Date.UTC(2025, 1, 17);
  #sleepers = new Set<{ until: number; wake: () => void }>();

  readonly now = (): number => this.#time;
  /** The middle of the jitter: × 1. */
  readonly random = (): number => 0.5;
  readonly wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper = { until: this.#time + ms, wake: resolve };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason);
      });
    });

  /** Whether somebody looks at the page, and it is online. */
  isAttended = true;
  readonly attended = async (signal: AbortSignal): Promise<void> => {
    while (!this.isAttended) await this.wait(1, signal);
  };

  /** Waits that nothing has ended yet. */
  get pending(): number {
    return this.#sleepers.size;
  }

  async advance(ms: number): Promise<void> {
    await settle();
    this.#time += ms;
    for (const sleeper of this.#sleepers) {
      if (sleeper.until > this.#time) continue;
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
    await settle();
  }
}

export interface FakeCall {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
  answer(document: unknown): void;
  respond(response: Response): void;
  fail(reason: unknown): void;
}

/** A client, the clock it goes by, and every `fetch` it made, to be answered by hand. */
export function fakePage(options: ClientOptions = {}) {
  const calls: FakeCall[] = [];
  const fetch: typeof globalThis.fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      const signal = init.signal!;
      signal.addEventListener('abort', () => reject(signal.reason));
      calls.push({
        url: String(input),
        init,
        signal,
        answer: document => resolve(Response.json(document)),
        respond: resolve,
        fail: reject,
      });
    });
  const clock = new FakeClock();
  const client = new PageClient({ fetch, ...options }, clock);
  /** Asks without a way to leave. */
  const ask = (url: string) => client.ask(url, new AbortController().signal);
  return { client, clock, calls, ask };
}

/** A response with a problem body, as the contract describes it. */
export function problem(status: number, headers: Record<string, string> = {}, body: object = {}): Response {
  return new Response(JSON.stringify({ status, ...body }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
