/** How long a reader waits before a widget says that it goes on. */
const SLOW_AFTER = 3000;

/** For `beforeEach`: that wait is over at once, so that a catalogue needn't take it for every widget. */
export function withoutTheWait(): () => void {
  const { setTimeout } = globalThis;
  const hurried = (handler: () => void, ms?: number) => setTimeout(handler, ms === SLOW_AFTER ? 0 : ms);
  globalThis.setTimeout = hurried as typeof setTimeout;
  return () => {
    globalThis.setTimeout = setTimeout;
  };
}
