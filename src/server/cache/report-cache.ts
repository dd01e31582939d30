import type { Report, Warning } from '../../contract/index.js';
import { writeReport, type WrittenReport } from '../responses.js';
import { boundedMap } from '../bounded-map.js';

export interface CacheOptions {
  /** Seconds for which a report is given again as it is. Default: 60. */
  readonly freshFor?: number;
  /** Seconds for which it is given, and said to be old, while an upstream fails. Default: a day. */
  readonly staleFor?: number;
  /** Reports that are kept; those that were not asked for for longest go first. Default: 1,000. */
  readonly maxEntries?: number;
  /** Memory that they may take, in bytes. Default: 64 MiB. */
  readonly maxBytes?: number;
}

export interface ReportCache {
  /** A report that is as good as a new one. */
  fresh(key: string): WrittenReport | null;
  /** The report as it is sent, kept if it may be. `askedAt`: its figures are at least as new as that. */
  keep(key: string, report: Report, askedAt: number): Promise<WrittenReport>;
  /** An older report, with the warning that it is one and from when. */
  stale(key: string): Promise<WrittenReport | null>;
  /** Gives what is stale for fresh for a moment: an upstream that is down is not to be asked for each request. */
  rest(key: string): void;
  isResting(key: string): boolean;
}

/** Seconds for which something is good that gets better by itself. */
const MOMENT = 10;

interface Kept {
  readonly written: WrittenReport;
  /** By the clock. */
  readonly askedAt: number;
}

/**
 * Keeps complete reports. One that lacks what may be there the next time is good for a moment only, and kept beside the
 * complete one that is there from before: that is the better answer once nothing answers any more.
 */
export function reportCache(options: CacheOptions, clock: () => number): ReportCache {
  const { freshFor = 60, staleFor = 86_400, maxEntries = 1_000, maxBytes = 64 * 2 ** 20 } = options;
  for (const [name, value] of Object.entries({ freshFor, staleFor, maxEntries, maxBytes })) {
    if (!(value >= 0)) throw new RangeError(`cache.${name}: expected a number, zero or more`);
  }
  const kept = boundedMap<Kept>({ maxEntries, maxSize: maxBytes, sizeOf: bytesOf });
  const resting = boundedMap<number>({ maxEntries: maxEntries + 1 });
  const young = (key: string, seconds: number): Kept | null => {
    const entry = kept.get(key);
    return entry && clock() - entry.askedAt < seconds * 1000 ? entry : null;
  };
  const standIn = (key: string): Kept | null => {
    const entry = young(key, staleFor);
    if (entry === null) kept.delete(key);
    return entry;
  };

  return {
    fresh: key => (young(key, freshFor) ?? young(partial(key), Math.min(MOMENT, freshFor)))?.written ?? null,
    async keep(key, report, askedAt) {
      const written = await writeReport(report);
      const isWhole = !report.warnings.some(warning => PASSING.includes(warning.code));
      kept.set(isWhole ? key : partial(key), { written, askedAt });
      if (isWhole) kept.delete(partial(key));
      resting.delete(key);
      return written;
    },
    async stale(key) {
      const entry = standIn(key) ?? standIn(partial(key));
      if (entry === null) return null;
      const report = JSON.parse(entry.written.body) as Report;
      const warning: Warning = { code: 'stale_upstream', detail: new Date(entry.askedAt).toISOString() };
      return writeReport({ ...report, warnings: [...report.warnings, warning] });
    },
    rest: key => resting.set(key, clock() + MOMENT * 1000),
    isResting: key => clock() < (resting.get(key) ?? 0),
  };
}

/** What may be gone as soon as an upstream answers again. */
const PASSING = ['partial_upstream', 'stale_upstream'];

const partial = (key: string) => `partial ${key}`;

/** A string takes up to two bytes for each of its units. */
function bytesOf({ written }: Kept): number {
  return written.body.length * 2;
}
