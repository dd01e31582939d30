/** The page's long waits and its clock, moved by hand; and whether somebody looks at the page. */
export interface HeldTime {
  /** Long waits that are under way. */
  readonly waiting: number;
  advance(seconds: number): void;
  show(): void;
  hide(): void;
  release(): void;
}

/** Shorter waits pass as ever: frames, slots, tests. */
const LONG = 20_000;

export function holdTime(): HeldTime {
  const { setTimeout, clearTimeout } = globalThis;
  const { now } = Date;
  const started = now();
  let passed = 0;
  let nextId = -1;
  const waits = new Map<number, { readonly at: number; readonly run: () => void }>();
  globalThis.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => {
    if (ms < LONG) return setTimeout(run, ms, ...rest);
    waits.set(nextId, { at: passed + ms, run });
    return nextId--;
  }) as typeof globalThis.setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!waits.delete(id)) clearTimeout(id);
  }) as typeof globalThis.clearTimeout;
  Date.now = () => started + passed;

  const setHidden = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    get waiting() {
      return waits.size;
    },
    advance(seconds) {
      passed += seconds * 1000;
      for (const [id, { at, run }] of [...waits]) if (at <= passed && waits.delete(id)) run();
    },
    show: () => setHidden(false),
    hide: () => setHidden(true),
    release() {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = now;
      Reflect.deleteProperty(document, 'hidden');
    },
  };
}
