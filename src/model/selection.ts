/** What a reader picked out of a widget, in the report's own ids, for a host that shows more about it. */
import type { Day, Month } from '../contract/index.js';
import type { DailySeries } from './daily.js';
import type { RankedRow } from './ranking.js';

export type RankedSubject = 'model' | 'service' | 'user' | 'agent';

export interface Selection {
  readonly kind: 'day' | 'agent-type' | RankedSubject;
  /** `null` where there is no one thing to name: the others, Unassigned, a whole day, and people who are not shown. */
  readonly id: string | null;
  /** The day of a column. */
  readonly date: Day | null;
  /** Of the report that it was picked from. */
  readonly month: Month;
}

export function selectionOfRow(kind: RankedSubject, { id }: Pick<RankedRow, 'id'>, month: Month): Selection {
  return { kind, id, date: null, month };
}

/** A day, or the part of an agent type in it. */
export function selectionOfDay(date: Day, series: Pick<DailySeries, 'id'> | null, month: Month): Selection {
  return { kind: series ? 'agent-type' : 'day', id: series?.id ?? null, date, month };
}
