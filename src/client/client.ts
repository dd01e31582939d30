import type { ClientOptions } from './host.js';

/** An endpoint's answer. Everyone who shared the request gets the same object, so what is made of it can be kept by it. */
export interface Answer {
  /** The JSON document as it came, of no checked shape. Shared: not to be changed. */
  readonly document: unknown;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

/** Asks endpoints on behalf of a page, each question once. URLs are absolute, as `questionUrl` makes them. */
export interface ConsumptionClient {
  /**
   * The answer to a question: one received within the last 60 s, the one under way, or a new one.
   *
   * @param signal leaves the question; the request is aborted when the last asker has left.
   * @throws {RequestError} when there is no answer; the failure is not remembered.
   * @throws {DOMException} `AbortError` when `signal` aborts (or the reason that it was given).
   */
  ask(url: string, signal: AbortSignal): Promise<Answer>;
  /** Forgets the answer and tells every watcher. Who waits for the question gets no answer older than this. */
  refresh(url: string): void;
  /**
   * The listener is told when the question is to be asked anew, and then calls `ask()`. With `refused` some question was
   * answered 401 or 403: figures that are shown go at once.
   *
   * @returns stops watching.
   */
  watch(url: string, listener: (refused?: boolean) => void): () => void;
  /**
   * Replaces the options that are given, from the next attempt on. With other headers or another `fetch`, what the
   * former ones earned is forgotten, and what is under way is asked again; another person is better given another client.
   */
  configure(options: ClientOptions): void;
}
