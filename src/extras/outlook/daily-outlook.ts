/** Report → what a chart of its days shows beyond them: the days to come, and those that are unusual. */
import type { Day, Report } from '../../contract/index.js';
import { subtractMoney } from '../../contract/index.js';
import { toNumber, type Amount } from '../../model/amount.js';
import type { DailyUsage } from '../../model/daily.js';
import { projection } from '../../model/projection.js';
import { unusualDays, type UnusualDay } from '../../model/unusual-days.js';

export interface DailyOutlook {
  /** One for each day: what it will probably come to, in whole; `null` for a day that is over. */
  readonly estimates: readonly (Amount | null)[];
  /** What is still to come, and on which days; `null` where that cannot be told. */
  readonly coming: { readonly from: Day; readonly to: Day; readonly amount: Amount } | null;
  readonly unusual: readonly UnusualDay[];
}

const NOTHING: DailyOutlook = { estimates: [], coming: null, unusual: [] };

/** Nothing while some of the series are out of sight: estimates are of all. */
export function dailyOutlook({ measure, days, series, total }: DailyUsage, report: Report): DailyOutlook {
  if (series.some(one => one.hidden)) return NOTHING;
  const unusual = unusualDays(report, measure);
  const expected = projection(report, measure);
  const first = days.find((_, day) => expected?.days[day] != null);
  const last = days.at(-1);
  if (!expected || !first || !last || total === null) return { ...NOTHING, unusual };
  const amount = subtractMoney(expected.total, total);
  return { estimates: expected.days, coming: { from: first, to: last, amount }, unusual };
}

/** What the axis has to hold. */
export function roomOf({ estimates }: DailyOutlook): number[] {
  return estimates.filter(estimate => estimate !== null).map(toNumber);
}
