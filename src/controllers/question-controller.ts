import { initialState, Task } from '@lit/task';
import type { LitElement, ReactiveController } from 'lit';
import { isRequestError, type Answer, type ConsumptionClient } from '../client/index.js';
import { failedWith, IDLE, readyWith, type LoadProblem, type LoadState } from './load-state.js';

/** After this long a reader deserves to know that it is still going on. */
const SLOW_AFTER = 3000;

export interface Question {
  readonly client: ConsumptionClient;
  /** Absolute URL. */
  readonly url: string;
}

/**
 * Asks a question for an element and keeps its state. A refresh of the same question keeps the figures; another
 * question keeps them only until it is settled, so that old figures never stand under a new heading.
 *
 * Around @lit/task, which alone drops its value on an error, goes on after the element has left, and sticks after
 * an abort.
 */
export class QuestionController implements ReactiveController {
  state: LoadState = IDLE;
  /** When the last try began, by `performance.now()`; `null` while there is nothing to ask. */
  askedAt: number | null = null;
  /** When it ended, in epoch milliseconds; `null` while it is under way, and for who is not let in. */
  settledAt: number | null = null;

  readonly #host: LitElement;
  readonly #settled: (state: LoadState) => void;
  readonly #task: Task<[Question], Answer>;
  #question: Question | null = null;
  /** The question that the answer in `state` belongs to. */
  #answered: Question | null = null;
  /** The answer that was told of last: an element that returns to the page finds it again, and that is no news. */
  #told: Answer | null = null;
  /** `null` while nothing is asked, or the element is away. */
  #stopWatching: (() => void) | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  /** `settled` is told once for every answer or failure that this element asked for. */
  constructor(host: LitElement, settled: (state: LoadState) => void) {
    this.#host = host;
    this.#settled = settled;
    this.#task = new Task(host, {
      autoRun: false,
      task: async ([{ client, url }], { signal }) => {
        try {
          const answer = await client.ask(url, signal);
          // A client of the host's may answer after all: nobody waits for it any more.
          return signal.aborted ? initialState : answer;
        } catch (error) {
          if (signal.aborted) return initialState;
          throw error;
        }
      },
      onComplete: answer => this.#settle(readyWith(answer)),
      onError: error => this.#fail(problemOf(error)),
    });
    host.addController(this);
  }

  /** Asks, unless this is what was asked last; `null` asks nothing. To be called before every render. */
  ask(question: Question | null): void {
    if (question?.url === this.#question?.url && question?.client === this.#question?.client) return;
    this.#stop();
    this.#question = question;
    this.#told = null;
    if (question) {
      this.#start();
    } else {
      this.state = IDLE;
      this.askedAt = this.settledAt = null;
      this.#answered = null;
    }
  }

  /** Asks anew, for every element that shows this question. */
  refresh(): void {
    this.#question?.client.refresh(this.#question.url);
  }

  hostConnected(): void {
    if (!this.#stopWatching) this.#start();
  }

  /** A move in the document disconnects and connects in one go: only who is still away a moment later has left. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Properties may be set while the element is away: it asks when it is back. */
  #start(): void {
    const question = this.#question;
    if (!question || !this.#host.isConnected) return;
    this.#stopWatching = question.client.watch(question.url, refused => {
      if (refused) this.#takeAway(question);
      else this.#run(question);
    });
    this.#run(question);
  }

  /** Somebody was told no. With the figures gone no later failure finds any to fall back on. */
  #takeAway(question: Question): void {
    const { status } = this.state;
    // Who shows a failure has nothing to lose. Who waits may be about to be given what is to go.
    if (status !== 'ready' && status !== 'loading') return;
    this.#answered = null;
    this.#run(question);
  }

  #stop(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
    clearTimeout(this.#slowTimer);
    this.#task.abort();
  }

  #run(question: Question): void {
    this.askedAt = performance.now();
    this.settledAt = null;
    this.#startSlowTimer();
    // Of the same question the figures stay as they are; otherwise they are dimmed until the answer is here.
    // What another client was told may be another person's, and is not shown any longer.
    if (!this.#isAnswered()) {
      const answer = this.#answered?.client === question.client ? this.state.answer : null;
      this.state = { status: 'loading', answer, slow: false, problem: null };
    }
    void this.#task.run([question]);
    this.#host.requestUpdate();
  }

  #fail(problem: LoadProblem): void {
    const refused = problem.type === 'unauthenticated' || problem.type === 'forbidden';
    const answer = this.#isAnswered() && !refused ? this.state.answer : null;
    this.#settle(answer ? readyWith(answer, problem) : failedWith(problem));
  }

  #settle(state: LoadState): void {
    clearTimeout(this.#slowTimer);
    const isNews = state.problem !== null || state.answer !== this.#told;
    this.state = state;
    const isLetIn = state.status === 'ready' || state.status === 'error';
    this.settledAt = isLetIn ? Date.now() : null;
    this.#answered = state.answer ? this.#question : null;
    this.#told = state.answer;
    if (isNews) this.#settled(state);
    this.#host.requestUpdate();
  }

  #isAnswered(): boolean {
    const [asked, answered] = [this.#question, this.#answered];
    return answered !== null && asked?.url === answered.url && asked.client === answered.client;
  }

  #startSlowTimer(): void {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => {
      if (this.state.status !== 'loading') return;
      this.state = { ...this.state, slow: true };
      this.#host.requestUpdate();
    }, SLOW_AFTER);
  }
}

function problemOf(error: unknown): LoadProblem {
  if (isRequestError(error)) {
    const { type, message, status, code, retryAt } = error;
    return { type, message, status, code, retryAt };
  }
  return { type: 'host', message: error instanceof Error ? error.message : String(error) };
}
