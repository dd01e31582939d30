import { attempt } from './attempt.js';
import type { Answer, ConsumptionClient } from './client.js';
import { withDeadline } from './deadline.js';
import { page, type Environment } from './environment.js';
import type { RequestError } from './errors.js';
import type { ClientOptions } from './host.js';
import { SharedRequests } from './shared-requests.js';
import { ShortMemory } from './short-memory.js';
import { SignIn } from './sign-in.js';
import { Watchers, type Listener } from './watchers.js';
import { withRetries } from './with-retries.js';

/** Milliseconds for one attempt, from the first header callback to the last byte. */
export const ATTEMPT_TIME = 30_000;
const ANSWER_LIFE = 60_000;
/** A year of months; each may hold megabytes. */
const ANSWERS_KEPT = 12;
const REFUSALS_KEPT = 100;

/** The client itself: shares requests, and remembers answers and refusals for as long as they hold. */
export class PageClient implements ConsumptionClient {
  readonly #environment: Environment;
  readonly #answers: ShortMemory<Answer>;
  readonly #refusals: ShortMemory<RequestError>;
  readonly #requests = new SharedRequests<Answer>((url, signal) => this.#fetchAnswer(url, signal));
  readonly #signIn = new SignIn();
  readonly #watchers = new Watchers();
  #options: ClientOptions;

  constructor(options: ClientOptions = {}, environment: Environment = page) {
    this.#options = { ...options };
    this.#environment = environment;
    this.#answers = new ShortMemory(ANSWERS_KEPT, environment.now);
    this.#refusals = new ShortMemory(REFUSALS_KEPT, environment.now);
  }

  async ask(url: string, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    return this.#answers.get(url) ?? this.#requests.join(url, signal);
  }

  refresh(url: string): void {
    this.#answers.delete(url);
    this.#requests.restart(url);
    this.#watchers.tell(url);
  }

  watch(url: string, listener: Listener): () => void {
    return this.#watchers.add(url, listener);
  }

  configure(options: ClientOptions): void {
    const { fetch, headers } = this.#options;
    this.#options = { ...this.#options, ...options };
    if (this.#options.fetch === fetch && this.#options.headers === headers) return;
    // What another identity was told, or refused, says nothing about this one.
    this.#answers.clear();
    this.#refusals.clear();
    this.#requests.restartAll();
  }

  async #fetchAnswer(url: string, signal: AbortSignal): Promise<Answer> {
    const tryOnce = () => this.#attempt(url, signal);
    const ask = () => withRetries(tryOnce, signal, this.#environment, this.#refusals.get(url));
    const options = () => {
      // Nobody signs in for what was overtaken, or what everyone has left.
      signal.throwIfAborted();
      return this.#options;
    };
    const document = await this.#signIn.replay(ask, options);
    // Overtaken by refresh() in the very last moment: an old answer must not be remembered as the new one.
    signal.throwIfAborted();
    const receivedAt = this.#environment.now();
    const answer = Object.freeze({ document, receivedAt });
    this.#answers.set(url, answer, receivedAt + ANSWER_LIFE);
    this.#watchers.tellAnswered(url);
    return answer;
  }

  async #attempt(url: string, signal: AbortSignal): Promise<unknown> {
    const { now, wait } = this.#environment;
    try {
      return await withDeadline(ATTEMPT_TIME, signal, wait, ending =>
        attempt(url, this.#options, ending, now),
      );
    } catch (error) {
      // Overtaken, perhaps by another identity, or left: what this one was told counts no more.
      signal.throwIfAborted();
      const { type, retryAt } = error as Partial<RequestError>;
      // The endpoint said when it may be asked again; until then it is left in peace, whoever comes meanwhile.
      if (retryAt !== undefined) this.#refusals.set(url, error as RequestError, retryAt);
      // Whoever is told no now may not see what they, or someone before them, were shown a minute ago.
      if (type === 'unauthenticated' || type === 'forbidden') {
        this.#answers.clear();
        this.#watchers.tellRefused();
      }
      throw error;
    }
  }
}
