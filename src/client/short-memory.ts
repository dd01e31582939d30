/**
 * Remembers a few values, each until a moment of its own. No timer runs for it: what is over is dropped when someone
 * looks, and the oldest gives way when there are too many.
 */
export class ShortMemory<T> {
  readonly #entries = new Map<string, { value: T; from: number; until: number }>();
  readonly #capacity: number;
  readonly #now: () => number;

  constructor(capacity: number, now: () => number) {
    this.#capacity = capacity;
    this.#now = now;
  }

  get(key: string): T | undefined {
    this.#dropExpired();
    return this.#entries.get(key)?.value;
  }

  /** @param until epoch milliseconds. */
  set(key: string, value: T, until: number): void {
    this.#dropExpired();
    this.#entries.delete(key);
    this.#entries.set(key, { value, from: this.#now(), until });
    if (this.#entries.size <= this.#capacity) return;
    const [oldest] = this.#entries.keys();
    this.#entries.delete(oldest!);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Also what lies in the future, or a clock that is set back would keep it for as long. */
  #dropExpired(): void {
    const now = this.#now();
    for (const [key, { from, until }] of this.#entries) {
      if (now < from || now >= until) this.#entries.delete(key);
    }
  }
}
