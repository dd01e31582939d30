import type { Coverage, Day, Month, Warning } from '../../contract/index.js';
import type { Slice } from './slice.js';

/** An API that answers with slices. Days are UTC days: no such API cuts any others. */
export interface SliceReader {
  /** ISO 4217 */
  readonly currency: string;
  /** In which months there is usage before `now`. */
  months(scope: { readonly organization: string; readonly now: Date }): Promise<FoundMonths>;
  /** Everything that the upstream tells of the days from `from` to before `to`. */
  slices(question: SliceQuestion): Promise<SlicedUsage>;
}

export interface FoundMonths {
  /** The first and the last with usage; `null` without any. */
  readonly available: AvailableMonths | null;
  /** Where usage was looked for only so far back: the first month of those. */
  readonly searchedFrom?: Month | undefined;
}

export interface AvailableMonths {
  readonly from: Month;
  readonly to: Month;
}

export interface SliceQuestion {
  readonly organization: string;
  readonly from: Day;
  readonly to: Day;
  readonly now: Date;
  /** `trend` needs the totals, days and models alone: what a comparison with the month before shows. */
  readonly detail: 'full' | 'trend';
}

export interface SlicedUsage {
  /**
   * With one or more that tell every measure there is, ungrouped (`dims` is empty) and by day alone: these are the
   * truth that all others are held against.
   */
  readonly slices: readonly Slice[];
  /** How costs came about. */
  readonly cost: NonNullable<Coverage['cost']>;
  /** Whether agent types come of the upstream itself or of the host's mapping. */
  readonly agentTypes: NonNullable<Coverage['agent_types']>;
  /** The end of the newest usage, at most now; `null` without usage. */
  readonly dataThrough: Date | null;
  readonly warnings: readonly Warning[];
  /** What the totals lack, as in `MonthUsage`. Default: nothing, whatever the warnings say of sections and names. */
  readonly lacks?: readonly string[];
}
