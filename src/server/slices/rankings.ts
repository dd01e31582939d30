import type { AgentSection, UserSection } from '../../contract/index.js';
import { cutSubjects, sumSpend } from '../ranking.js';
import { isNothing, SPEND, spendOf, type Amounts } from './amounts.js';
import { excessWarning, type Told } from './disagreement.js';
import type { Slice } from './slice.js';
import { labelOf, tableOf, type Table, type TableRow } from './table.js';

export function usersOf(slices: readonly Slice[], totals: Amounts, top: number): Told<UserSection> {
  const table = tableOf(slices, 'user', SPEND, totals);
  return rankingOf('users', table, top, row => ({
    id: row.id,
    name: labelOf(row, ({ user }) => user?.name),
    ...spendOf(row.amounts),
  }));
}

export function agentsOf(slices: readonly Slice[], totals: Amounts, top: number): Told<AgentSection> {
  const table = tableOf(slices, 'agent', SPEND, totals);
  return rankingOf('agents', table, top, row => ({
    id: row.id,
    name: labelOf(row, ({ agent }) => agent?.name),
    agent_type: labelOf(row, ({ agent }) => agent?.agentType),
    ...spendOf(row.amounts),
  }));
}

/** `null` where there is usage and nobody is named. */
function rankingOf<Row extends UserSection['items'][number]>(
  section: string,
  table: Table | null,
  top: number,
  toRow: (row: TableRow) => Row,
): Told<{ items: Row[]; other: UserSection['other']; unassigned: UserSection['unassigned'] }> {
  if (table === null) return { section: null, warnings: [] };
  const [excess] = table.excesses;
  if (excess) return { section: null, warnings: [excessWarning(section, excess)] };
  const isAllNamed = isNothing(table.unassigned);
  if (table.rows.length === 0 && !isAllNamed) return { section: null, warnings: [] };
  const unassigned = isAllNamed ? null : spendOf(table.unassigned);
  const { items, rest } = cutSubjects(table.rows.map(toRow), top);
  const other = rest.length > 0 ? { count: rest.length, ...sumSpend(rest) } : null;
  return { section: { items, other, unassigned }, warnings: [] };
}
