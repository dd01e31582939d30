import type { Coverage, DailyRow, Measures, Month, ProblemCode, Report, Warning } from '../contract/index.js';

/**
 * Where usage comes from. A source answers two questions about one organisation and knows nothing of HTTP, of who may
 * ask, or of the month before: the handler does that. It must never read another organisation's usage.
 */
export interface ConsumptionSource extends UsageReader {
  /**
   * Optional: hands the work a reader that answers all of its questions from one state of the data, and gives back
   * what the work gives. A report asks four; without this, usage that comes in between two of them is in one figure and
   * not in another. The work may ask several questions at a time.
   */
  snapshot?<Result>(work: (reader: UsageReader) => Promise<Result>): Promise<Result>;
}

/** The two questions. */
export interface UsageReader {
  /** What there is to tell about, and in which days it can be told. */
  describe(scope: Scope): Promise<Description>;
  /** One month's usage before `now`, in the time zone that `describe` settled on. */
  month(question: MonthQuestion): Promise<MonthUsage>;
}

export interface Scope {
  readonly organization: string;
  /** The month that is asked for; `null` for the newest with usage. */
  readonly month: Month | null;
  /** The IANA zone that the asker would like days cut in. */
  readonly timezone: string;
  /** Usage at or after this instant has not happened yet. */
  readonly now: Date;
}

export interface Description {
  /** The zone that days are really cut in: "UTC" where the wish would cut a pre-aggregated bucket. */
  readonly timezone: string;
  /** ISO 4217 */
  readonly currency: string;
  /** First and last month with usage before `now`, each in the zone that it would be answered in; `null` without any. */
  readonly available: { readonly from: Month; readonly to: Month } | null;
  /**
   * Optional: the month from which on usage was looked for, where there may be some from before. An older month has then
   * to be asked for to know. Without it, `available` is all that there is.
   */
  readonly searchedFrom?: Month | undefined;
  /** Ids of every agent type that the organisation's usage names, in any order. */
  readonly agentTypes: readonly string[];
  readonly warnings: readonly Warning[];
}

/** More rows than any list has: what is merged is cut only then. */
export const EVERYTHING = 1_000_000;

export interface MonthQuestion {
  readonly organization: string;
  readonly month: Month;
  /** Only the first so many days of the month; `null` for all of it. */
  readonly days: number | null;
  readonly timezone: string;
  readonly now: Date;
  /** Rows in `users` and in `agents`: at most 50, or `EVERYTHING` where several sources are merged. */
  readonly top: number;
  /** Rows in `models`, by each of cost and tokens, and in `services`: at most 100, or `EVERYTHING`. */
  readonly models: number;
  /** `trend` leaves out services, users and agents: what a comparison with the month before needs. */
  readonly detail: 'full' | 'trend';
}

/** The sections of a report as one `GROUP BY` each returns them. `null` is "this source can't tell". */
export interface MonthUsage {
  readonly totals: Measures;
  readonly daily: readonly DailyRow[] | null;
  readonly models: Report['models'];
  readonly services: Report['services'];
  readonly users: Report['users'];
  readonly agents: Report['agents'];
  readonly coverage: Coverage;
  /** The end of the newest usage of the month, at most `now`; `null` without usage. */
  readonly dataThrough: Date | null;
  /**
   * Optional: up to when all of the usage is in, where some of it is in later than the rest; `null` if that is not known.
   * A running month is compared by the days before this. Without it all is in up to `dataThrough`.
   */
  readonly comparableThrough?: Date | null;
  readonly warnings: readonly Warning[];
  /**
   * Optional: what the totals lack, each by the same words in every month that lacks it: months that lack different things
   * are not compared. Without it, what the warnings `partial_upstream` and `not_told` name.
   */
  readonly lacks?: readonly string[];
}

/**
 * Thrown by a source to choose the problem code that the asker gets; any other error is `internal`. Its message and
 * cause are for the host's log and never sent.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: ProblemCode;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number | null;

  constructor(code: ProblemCode, message: string, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAfter = options.retryAfter ?? null;
  }
}
