import type { Report } from '../../contract/index.js';
import { writeReport, type WrittenReport } from '../responses.js';
import { singleFlight } from '../single-flight.js';
import { SourceError } from '../source.js';
import { LimitError, limits, type LimitOptions } from './limits.js';
import { reportCache, type CacheOptions } from './report-cache.js';

export interface FrontOptions {
  readonly cache: CacheOptions | null;
  readonly limit: LimitOptions | null;
  /** Why no report can be begun for the organisation now; `null` if one can. What is not begun takes none of its share. */
  readonly refusal: (organization: string) => Error | null;
  readonly clock: () => number;
  /** Of failures that an older report stands in for: nobody else would hear of them. */
  readonly onError: (error: unknown) => void;
}

export interface Asked {
  readonly organization: string;
  /** Names the report among all of all organisations. */
  readonly key: string;
  readonly make: () => Promise<Report>;
}

/**
 * Stands before whatever makes reports: gives those that it has, has each made once at a time, within each organisation's
 * limit, and bridges an upstream's failure, or the end of the share, with an older one. Whoever asks has been let in before.
 */
export function inFront({ cache: options, limit, refusal, clock, onError }: FrontOptions) {
  const joined = singleFlight<WrittenReport>();
  const cache = options && reportCache(options, clock);
  const take = limit && limits(limit, clock);

  const make = async ({ organization, key, make }: Asked): Promise<WrittenReport> => {
    if (cache?.isResting(key)) {
      const older = await cache.stale(key);
      if (older) return older;
    }
    const askedAt = clock();
    try {
      const refused = refusal(organization);
      if (refused) throw refused;
      take?.(organization);
      const report = await make();
      return await (cache ? cache.keep(key, report, askedAt) : writeReport(report));
    } catch (error) {
      const isOverLimit = error instanceof LimitError;
      const older = cache && (isOverLimit || isOfUpstream(error)) ? await cache.stale(key) : null;
      if (!cache || !older) throw error;
      if (isOverLimit) return older;
      onError(error);
      cache.rest(key);
      return older;
    }
  };

  return async (asked: Asked): Promise<WrittenReport> =>
    cache?.fresh(asked.key) ?? joined(asked.key, () => make(asked));
}

/**
 * What may pass by itself, a refused key included: figures of yesterday that say so are worth more than none while
 * somebody renews it. Usage in several currencies and failures of our own would only be hidden.
 */
function isOfUpstream(error: unknown): boolean {
  return error instanceof SourceError && error.code.startsWith('upstream_');
}
