import type { DailyRow, Day, Report } from '../contract/index.js';
import { sumAmounts, toAmount } from '../model/amount.js';
import { dailyUsage } from '../model/daily.js';
import type { Row } from './columns.js';
import { agentTypeNames, lineOf, UNASSIGNED } from './report-rows.js';

/**
 * A row for every day and agent type that the report has, by day; with cost and tokens, whichever the mode. What
 * `hiddenSeries` stand for, by their keys in `DailyUsage`, is left out.
 */
export function dailyRows(report: Report, hiddenSeries: readonly string[]): Row[] {
  const [shown] = parted(report, hiddenSeries);
  const nameOf = typeNamer(report);
  return daysAndTypes(shown).map(({ date, agent_type, rows }) => ({
    ...lineOf(report, 'daily'),
    date,
    kind: agent_type === null ? 'unassigned' : 'item',
    agent_type,
    agent_type_name: nameOf(agent_type),
    cost: sumAmounts(rows.map(row => row.cost)),
    total_tokens: sumAmounts(rows.map(row => toAmount(row.total_tokens))),
  }));
}

/** The names of the agent types that `dailyRows` leaves out. */
export function hiddenTypes(report: Report, hiddenSeries: readonly string[]): string[] {
  const [, hidden] = parted(report, hiddenSeries);
  return [...new Set(hidden.map(row => row.agent_type))].map(typeNamer(report));
}

function parted(report: Report, hiddenSeries: readonly string[]): [shown: DailyRow[], hidden: DailyRow[]] {
  const rows = report.daily ?? [];
  if (hiddenSeries.length === 0) return [rows, []];
  const isHidden = hiddenBy(report, hiddenSeries);
  return [rows.filter(row => !isHidden(row)), rows.filter(isHidden)];
}

function typeNamer(report: Report): (type: string | null) => string {
  const names = agentTypeNames(report);
  return type => (type === null ? UNASSIGNED : (names.get(type) ?? type));
}

interface DayAndType {
  readonly date: Day;
  readonly agent_type: string | null;
  readonly rows: DailyRow[];
}

/** Two rows of one day and type are summed: the contract lets a source send them so. */
function daysAndTypes(daily: readonly DailyRow[]): DayAndType[] {
  const groups = new Map<string, DayAndType>();
  for (const row of daily) {
    const { date, agent_type } = row;
    const key = JSON.stringify([date, agent_type]);
    const group = groups.get(key) ?? { date, agent_type, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** As it is drawn: types without a series of their own are hidden with the series of all such types. */
function hiddenBy(report: Report, hiddenSeries: readonly string[]): (row: DailyRow) => boolean {
  const outcomes = [
    dailyUsage(report, 'cost', hiddenSeries),
    dailyUsage(report, 'total_tokens', hiddenSeries),
  ];
  const series = outcomes.flatMap(usage => (usage.status === 'ready' ? usage.model.series : []));
  const isHidden = new Map(series.map(({ key, hidden }) => [key, hidden]));
  return ({ agent_type }) =>
    agent_type === null
      ? isHidden.get('unassigned') === true
      : (isHidden.get(`type:${agent_type}`) ?? isHidden.get('other')) === true;
}
