/** The sections of a report as rows: all that the document says, in its order, nothing rounded and nothing ranked out. */
import type { Measures, Report } from '../contract/index.js';
import type { Row } from './columns.js';

/** In the files, whatever the reader's language. */
export const UNASSIGNED = 'Unassigned';

/** The month, its budget, and what it is compared with. */
export function totalsRows({ period, totals, previous, budget, currency }: Report): Row[] {
  const row = (section: string, month: string, measures: Partial<Measures>, days: number | null = null) => ({
    section,
    month,
    days,
    currency,
    ...measures,
  });
  const toDate = previous?.to_date ?? null;
  return [
    row('totals', period.month, totals),
    ...(budget ? [row('budget', period.month, budget)] : []),
    ...(previous ? [row('previous', previous.month, previous.totals)] : []),
    ...(previous && toDate ? [row('previous_to_date', previous.month, toDate.totals, toDate.days)] : []),
  ];
}

export type RankedSection = 'models' | 'services' | 'users' | 'agents';

/** The rows of a section, then what is below the top, then what no one can be named for. */
export function rankedRows(report: Report, section: RankedSection): Row[] {
  const ranked: Section | null = report[section];
  if (ranked === null) return [];
  const { items, other, unassigned = null } = ranked;
  const typeNames = agentTypeNames(report);
  const row = (kind: string, cells: Row): Row => ({ ...lineOf(report, section), kind, ...cells });
  return [
    ...items.map(item =>
      row('item', {
        ...item,
        count: 1,
        name: item.name || item.id,
        agent_type_name: item.agent_type == null ? null : (typeNames.get(item.agent_type) ?? item.agent_type),
      }),
    ),
    ...(other ? [row('other', { ...other, name: 'Other' })] : []),
    ...(unassigned ? [row('unassigned', { ...unassigned, name: UNASSIGNED })] : []),
  ];
}

interface Section {
  readonly items: readonly (Row & { readonly id: string })[];
  readonly other: Row | null;
  readonly unassigned?: Row | null;
}

/** What every line of a report has in common, so that each can stand by itself. */
export function lineOf({ period, currency }: Report, section: string): Row {
  return { section, month: period.month, currency };
}

/** Of two types with one id the first, as everywhere. */
export function agentTypeNames({ agent_types }: Report): ReadonlyMap<string, string> {
  return new Map([...(agent_types ?? [])].reverse().map(({ id, name }) => [id, name || id]));
}
