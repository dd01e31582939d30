/** A header of four hundred digits is still a date that can be shown. */
const LONGEST_NAMED = 365 * 24 * 3_600_000;

/**
 * When a `Retry-After` header permits the next request, in epoch milliseconds; `undefined` for anything but whole
 * seconds or an HTTP date in its one current form. `Date.parse` alone reads "-5" and "1.5" as years.
 *
 * A date that is past is no permission but two clocks that disagree: it is ignored too.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return now + Math.min(Number(header) * 1000, LONGEST_NAMED);
  const date = Date.parse(header);
  return date > now && new Date(date).toUTCString() === header ? date : undefined;
}
