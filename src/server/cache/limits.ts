import { boundedMap } from '../bounded-map.js';

export interface LimitOptions {
  /** Reports that may be made for one organisation, at once or one after the other, … */
  readonly reports: number;
  /** … in so many seconds. */
  readonly seconds: number;
}

/** An organisation has had its share of work. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  /** Seconds after which there is room again. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('Too many reports were asked for');
    this.retryAfter = retryAfter;
  }
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Organisations that are counted at a time. */
const MAX_BUCKETS = 10_000;

/**
 * Counts the work that is done for each organisation, which is what costs: not answers out of the cache, nor those that
 * are shared with a request under way. A share comes back bit by bit, so that nobody waits for a whole period to end.
 *
 * @returns takes one from the organisation's share
 * @throws {RangeError} at once if the options are no limit
 */
export function limits(
  { reports, seconds }: LimitOptions,
  clock: () => number,
): (organization: string) => void {
  if (!(reports >= 1) || !(seconds > 0) || !Number.isFinite(seconds)) {
    throw new RangeError('limit: expected at least one report in a number of seconds above zero');
  }
  const buckets = boundedMap<Bucket>({ maxEntries: MAX_BUCKETS });
  const perMillisecond = reports / (seconds * 1000);
  return organization => {
    const at = clock();
    const { tokens, at: before } = buckets.get(organization) ?? { tokens: reports, at };
    const now = Math.min(reports, tokens + Math.max(at - before, 0) * perMillisecond);
    if (now < 1) {
      buckets.set(organization, { tokens: now, at });
      throw new LimitError((1 - now) / perMillisecond / 1000);
    }
    buckets.set(organization, { tokens: now - 1, at });
  };
}
