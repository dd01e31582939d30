/** An hour: an upstream that asks for more is asked again after that, too. */
const LONGEST = 3600;

/** What a source says of when to ask again, as `Retry-After` can say it: whole seconds, none below zero. */
export function wholeSeconds(seconds: number | null): number | null {
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return null;
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST);
}
