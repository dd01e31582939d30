/**
 * A view's month, mode and hidden series in the page's address, so that what a reader sees can be kept as a bookmark,
 * sent to somebody, and gone back from. Opt-in; without a side effect until it is called.
 */
import { isMonth } from './contract/calendar.js';
import type { Mode } from './model/amount.js';

/** Names of query parameters, `null` for what is not to be kept; two views on one page need different ones. */
export interface UrlNames {
  readonly month?: string | null;
  readonly mode?: string | null;
  readonly hidden?: string | null;
}

/** A `<consumption-view>`, as far as this goes. */
export interface KeptView extends EventTarget {
  month: string | null;
  mode: Mode;
  hiddenSeries: readonly string[];
}

const CHOICES = ['consumption-month-change', 'consumption-mode-change', 'consumption-filter-change'];

/**
 * Takes over what the address says, then follows back and forward; every choice of the reader is an entry of the
 * history. What the host has set stands for an address that says nothing, or nothing that makes sense. Other
 * parameters and the hash stay as they are.
 *
 * @param view a view that is defined already.
 * @param names "month", "mode" and "hidden" where nothing else is said.
 * @returns stops it, and leaves view and address as they are.
 */
export function keepInUrl(
  view: KeptView,
  { month = 'month', mode = 'mode', hidden = 'hidden' }: UrlNames = {},
): () => void {
  const before = { month: view.month, mode: view.mode, hiddenSeries: view.hiddenSeries };
  const listening = new AbortController();
  const { signal } = listening;

  const read = () => {
    const said = new URLSearchParams(location.search);
    const valueOf = (name: string | null) => (name === null ? null : said.get(name));
    const [saidMonth, saidMode] = [valueOf(month), valueOf(mode)];
    if (month !== null) view.month = saidMonth && isMonth(saidMonth) ? saidMonth : before.month;
    if (mode !== null) view.mode = saidMode === 'cost' || saidMode === 'activity' ? saidMode : before.mode;
    if (hidden !== null)
      view.hiddenSeries = said.has(hidden) ? said.getAll(hidden).filter(Boolean) : before.hiddenSeries;
  };

  const write = () => {
    if (signal.aborted) return;
    const said = new URLSearchParams();
    if (month !== null && view.month && view.month !== before.month) said.set(month, view.month);
    if (mode !== null && view.mode !== before.mode) said.set(mode, view.mode);
    if (hidden !== null && !isSame(view.hiddenSeries, before.hiddenSeries)) {
      // Nothing hidden, where the host hides something: said by a parameter without a value.
      for (const key of view.hiddenSeries.length > 0 ? view.hiddenSeries : ['']) said.append(hidden, key);
    }
    pushQuery([...queryWithout([month, mode, hidden]), said.toString()]);
  };

  // A microtask later: the host may take a choice back.
  for (const type of CHOICES) view.addEventListener(type, () => queueMicrotask(write), { signal });
  window.addEventListener('popstate', read, { signal });
  read();
  return () => listening.abort();
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** The other parameters, letter by letter: somebody else knows what they mean. */
function queryWithout(names: readonly (string | null)[]): string[] {
  return location.search
    .slice(1)
    .split('&')
    .filter(part => !names.includes(new URLSearchParams(part).keys().next().value ?? null));
}

function pushQuery(parts: readonly string[]): void {
  const url = new URL(location.href);
  url.search = parts.filter(Boolean).join('&');
  if (url.href === location.href) return;
  try {
    // A router's own notes on this entry hold for the next one too.
    history.pushState(history.state, '', url);
  } catch {
    // A frame without an address of its own: there is nothing to keep it in.
  }
}
