/** Report → the month's days by agent type: one series a type, one value for every day of the month. */
import {
  compareMoney,
  dayOfMonth,
  daysOf,
  ZERO,
  type DailyRow,
  type Day,
  type Report,
} from '../contract/index.js';
import { sharesOf, sumAmounts, toAmount, type Amount, type Measure } from './amount.js';
import { lastDayWithData } from './data-through.js';
import { hiddenAmong } from './hidden-series.js';
import { EMPTY, ready, UNAVAILABLE, type Outcome } from './outcome.js';
import { completedDays } from './past-days.js';

/** More series than these blur into each other: the first types in the report's order, and the rest as one. */
export const MOST_AGENT_TYPES = 6;

export type SeriesKind = 'type' | 'other' | 'unassigned';

export interface DailySeries {
  /** Unique among the series of a chart, whatever the ids in the data. */
  readonly key: string;
  readonly kind: SeriesKind;
  /** The id of an agent type, for drill-down; `null` for all other kinds. */
  readonly id: string | null;
  /** The agent type's name; `null` for kinds that the page's language names. */
  readonly name: string | null;
  /** Place in the report's order of agent types: the same colour in every widget and mode. */
  readonly index: number;
  /** One for each day of the month; `null` where the source can't tell, or the day is still to come. */
  readonly amounts: readonly (Amount | null)[];
  readonly total: Amount | null;
  /** The reader has put it out of sight: it stays listed, and counts for nothing else here. */
  readonly hidden: boolean;
}

export interface DailyUsage {
  readonly measure: Measure;
  readonly days: readonly Day[];
  readonly series: readonly DailySeries[];
  /** Over the series that are shown, for each day. */
  readonly totals: readonly (Amount | null)[];
  /** Over the series that are shown. */
  readonly total: Amount | null;
  /** The day with the largest total; `null` if there is none above zero. */
  readonly peak: { readonly day: Day; readonly amount: Amount } | null;
  /** Index of the day that usage is not in for to its end; `null` where there is none, or nobody said. */
  readonly unfinished: number | null;
  /** The agent type with the largest total, where it has a share of what is shown. */
  readonly largest: { readonly series: DailySeries; readonly share: number } | null;
}

/** `hidden`: keys of series that are out of sight, see `hiddenAmong`. */
export function dailyUsage(
  report: Report,
  measure: Measure,
  hidden: Iterable<string> = [],
): Outcome<DailyUsage> {
  const rows = report.daily;
  if (rows === null) return UNAVAILABLE;
  if (rows.length === 0) return EMPTY;
  if (rows.every(row => row[measure] === null)) return UNAVAILABLE;

  const days = daysOf(report.period.month);
  const elapsed = elapsedDays(report, days, rows);
  const groups = groupsOf(report, rows);
  const keys = hiddenAmong(groups, hidden);
  const series = groups.map(group => ({
    ...toSeries(group, measure, days.length, elapsed),
    hidden: keys.has(group.key),
  }));
  const shown = series.filter(one => !one.hidden);
  const totals = days.map((_, day) =>
    day < elapsed ? sumAmounts(shown.map(one => one.amounts[day] ?? null)) : null,
  );
  const total = sumAmounts(shown.map(one => one.total));
  return ready({
    measure,
    days,
    series,
    totals,
    total,
    peak: peakOf(days.slice(0, elapsed), totals),
    unfinished: unfinishedDay(report),
    largest: largestOf(shown),
  });
}

interface Group {
  readonly key: string;
  readonly kind: SeriesKind;
  readonly id: string | null;
  readonly name: string | null;
  readonly index: number;
  readonly rows: DailyRow[];
}

/** In the report's order; types that it does not list follow by id, so that nothing is dropped; Unassigned is last. */
function groupsOf(report: Report, rows: readonly DailyRow[]): Group[] {
  const names = new Map<string, string | null>();
  for (const { id, name } of report.agent_types ?? []) if (!names.has(id)) names.set(id, name);
  const seen = new Set(rows.map(row => row.agent_type).filter(type => type !== null));
  for (const id of [...seen].sort()) if (!names.has(id)) names.set(id, null);

  const ids = [...names.keys()];
  const shown = ids.length > MOST_AGENT_TYPES ? ids.slice(0, MOST_AGENT_TYPES - 1) : ids;
  const groups = new Map<string | null, Group>();
  shown.forEach((id, index) =>
    groups.set(id, { key: `type:${id}`, kind: 'type', id, name: names.get(id) || id, index, rows: [] }),
  );
  const other: Group = { key: 'other', kind: 'other', id: null, name: null, index: shown.length, rows: [] };
  const unassigned: Group = {
    key: 'unassigned',
    kind: 'unassigned',
    id: null,
    name: null,
    index: shown.length + 1,
    rows: [],
  };
  for (const row of rows) {
    const group = row.agent_type === null ? unassigned : (groups.get(row.agent_type) ?? other);
    group.rows.push(row);
  }
  return [...groups.values(), ...[other, unassigned].filter(group => group.rows.length > 0)];
}

/** Rows of one day are summed; a day without rows is zero, and one that is still to come is not known. */
function toSeries(
  { rows, ...group }: Group,
  measure: Measure,
  days: number,
  elapsed: number,
): Omit<DailySeries, 'hidden'> {
  const byDay: (Amount | null)[][] = Array.from({ length: days }, () => []);
  for (const row of rows) byDay[dayOfMonth(row.date) - 1]?.push(toAmount(row[measure]));
  const amounts = byDay.map((parts, day) => (day < elapsed ? sumAmounts(parts) : null));
  return { ...group, amounts, total: sumAmounts(byDay.flat()) };
}

/** Days of the month that usage is in for, at least up to the last one that has a row. */
function elapsedDays(report: Report, days: readonly Day[], rows: readonly DailyRow[]): number {
  const through = lastDayWithData(report);
  if (through === null) return days.length;
  const last = rows.reduce((latest, row) => (row.date > latest ? row.date : latest), through);
  return days.filter(day => day <= last).length;
}

/** Its figures are no match for those of the days before it. */
function unfinishedDay(report: Report): number | null {
  const last = lastDayWithData(report);
  if (last === null || last < report.period.start) return null;
  const day = dayOfMonth(last);
  return day > completedDays(report) ? day - 1 : null;
}

/** Where a day is not known, nobody knows which is the highest. */
function peakOf(elapsed: readonly Day[], totals: readonly (Amount | null)[]): DailyUsage['peak'] {
  let peak: DailyUsage['peak'] = null;
  for (const [index, day] of elapsed.entries()) {
    const amount = totals[index] ?? null;
    if (amount === null) return null;
    if (compareMoney(amount, peak?.amount ?? ZERO) > 0) peak = { day, amount };
  }
  return peak;
}

function largestOf(series: readonly DailySeries[]): DailyUsage['largest'] {
  const shares = sharesOf(series.map(one => one.total)).map((share, index) =>
    series[index]?.kind === 'type' ? (share ?? 0) : 0,
  );
  const share = Math.max(0, ...shares);
  const largest = series[shares.indexOf(share)];
  return largest && share > 0 ? { series: largest, share } : null;
}
