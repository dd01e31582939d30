/**
 * Which series a reader has put out of sight, by their keys. Pure steps from one choice to the next: what a report
 * does not have at the moment is kept, for it may be back with another month.
 */

interface Keyed {
  readonly key: string;
}

interface Listed extends Keyed {
  readonly hidden: boolean;
}

/** Keys as an attribute says them: separated by spaces, each percent-encoded. What is not so encoded is read as it is. */
export function parseHiddenSeries(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter(Boolean).map(decoded);
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The hidden ones among these. Hiding every one would leave nothing to look at: then all are shown. */
export function hiddenAmong(series: readonly Keyed[], hidden: Iterable<string>): ReadonlySet<string> {
  const wanted = new Set(hidden);
  return series.every(({ key }) => wanted.has(key)) ? new Set() : wanted;
}

/** Hides what is shown, and shows what is hidden; hiding the last one brings all back. */
export function toggleSeries(series: readonly Listed[], hidden: Iterable<string>, key: string): string[] {
  return choice(series, hidden, one => one.hidden !== (one.key === key));
}

/** Shows one alone; if it is so already, all. */
export function singleOut(series: readonly Listed[], hidden: Iterable<string>, key: string): string[] {
  const isAlone = series.every(one => one.hidden === (one.key !== key));
  return choice(series, hidden, one => !isAlone && one.key !== key);
}

function choice(
  series: readonly Listed[],
  hidden: Iterable<string>,
  hides: (one: Listed) => boolean,
): string[] {
  const listed = new Set(series.map(({ key }) => key));
  const chosen = series.filter(hides).map(({ key }) => key);
  return [
    ...[...new Set(hidden)].filter(key => !listed.has(key)),
    ...(chosen.length < series.length ? chosen : []),
  ];
}
