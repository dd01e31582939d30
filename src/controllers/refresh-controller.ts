import type { LitElement, ReactiveController } from 'lit';

/** A question that can be asked anew. */
export interface Refreshable {
  /** When the last try began, by `performance.now()`; `null` while there is nothing to ask. */
  readonly askedAt: number | null;
  /** When it ended, in epoch milliseconds; `null` where another is under way or not wanted. */
  readonly settledAt: number | null;
  refresh(): void;
}

/** Seconds: more often would wear the endpoint, and nobody reads a bill faster. */
const SHORTEST = 30;
/** Seconds; browsers take a longer wait for none at all. */
const LONGEST = 2_147_483;

/** Milliseconds between two tries; `null` for none, which is also what no number of seconds above 0 says. */
export function toInterval(seconds: number | null | undefined): number | null {
  if (!seconds || !(seconds > 0)) return null;
  return Math.min(Math.max(seconds, SHORTEST), LONGEST) * 1000;
}

/**
 * Asks anew when the figures are older than the host's interval: never while nobody looks, once when somebody looks
 * again; and at once when a page comes back out of the browser's cache as it was left. Of several elements with one
 * question the first asks for all, as the others see that it is being asked.
 */
export class RefreshController implements ReactiveController {
  readonly #host: LitElement & { readonly refreshInterval?: number | null };
  readonly #source: Refreshable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the timer waits for, in epoch milliseconds. */
  #awaited: number | null = null;

  constructor(host: LitElement & { readonly refreshInterval?: number | null }, source: Refreshable) {
    this.#host = host;
    this.#source = source;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#lookAgain);
    window.addEventListener('pageshow', this.#comeBack);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#lookAgain);
    window.removeEventListener('pageshow', this.#comeBack);
    this.#await(null);
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#await(this.#due);
  }

  get #due(): number | null {
    const interval = toInterval(this.#host.refreshInterval);
    const { settledAt } = this.#source;
    return interval === null || settledAt === null ? null : settledAt + interval;
  }

  #await(due: number | null): void {
    if (due === this.#awaited) return;
    this.#awaited = due;
    clearTimeout(this.#timer);
    if (due !== null) this.#timer = setTimeout(this.#lookAgain, due - Date.now());
  }

  readonly #lookAgain = (): void => {
    const due = this.#due;
    if (due === null || document.hidden) return;
    if (Date.now() >= due) return this.#source.refresh();
    // Timers and the clock disagree by a millisecond, or by an hour when somebody sets it.
    this.#await(null);
    this.#await(due);
  };

  readonly #comeBack = ({ persisted, timeStamp }: PageTransitionEvent): void => {
    const { askedAt } = this.#source;
    if (persisted && askedAt !== null && askedAt < timeStamp) this.#source.refresh();
  };
}
