/** The events that elements fire: typed, bubbling, composed, once. */
import type { Mismatch, Month, Report } from '../contract/index.js';
import type { Mode } from '../model/amount.js';
import type { Selection } from '../model/selection.js';
import type { LoadProblem } from './load-state.js';

export interface ConsumptionEvents {
  /** A report is here. Not fired by widgets inside a view: the view fires it once. */
  'consumption-load': CustomEvent<{ readonly report: Report }>;
  /** There is no report, and why. One of this and `consumption-load` ends every load. */
  'consumption-error': CustomEvent<LoadProblem>;
  /** The report's parts do not add up to its totals. */
  'consumption-mismatch': CustomEvent<{ readonly mismatches: readonly Mismatch[] }>;
  /** The reader chose cost or activity. */
  'consumption-mode-change': CustomEvent<{ readonly mode: Mode }>;
  /** The reader chose a month. */
  'consumption-month-change': CustomEvent<{ readonly month: Month }>;
  /** The reader chose which series are out of sight, by their keys: those of the report and others that were before. */
  'consumption-filter-change': CustomEvent<{ readonly hidden: readonly string[] }>;
  /** The reader picked something out, to know more about it. */
  'consumption-select': CustomEvent<Selection>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the global map takes our events by merging
  interface HTMLElementEventMap extends ConsumptionEvents {}
}

export function fire<Type extends keyof ConsumptionEvents>(
  from: EventTarget,
  type: Type,
  detail: ConsumptionEvents[Type]['detail'],
): void {
  from.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
