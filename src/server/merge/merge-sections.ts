/** Each section of several parts' months as one. Pure: the order of parts decides names and nothing else. */
import {
  type AgentRow,
  type AgentSection,
  type DailyRow,
  type ModelRow,
  type ModelSection,
  type ServiceSection,
  type UserRow,
  type UserSection,
} from '../../contract/index.js';
import { groupBy } from '../group-by.js';
import { byAgentType, compareText } from '../orders.js';
import { cutModels, cutServices, cutSubjects, sumServices, type Spend } from '../ranking.js';
import type { MonthUsage } from '../source.js';
import { addCosts, addMeasures, addSpend, firstKnown } from './merge-rows.js';
import { unnamed, unnamedModels } from './remainder.js';

/** `null` unless every part can tell its days: a day without a part's usage would be too small. */
export function mergeDaily(parts: readonly MonthUsage[]): DailyRow[] | null {
  const told = parts.flatMap(({ daily }) => (daily === null ? [] : [daily]));
  if (told.length < parts.length) return null;
  return groupBy(told.flat(), row => JSON.stringify([row.date, row.agent_type]))
    .map(([first, rows]) => ({ ...first, ...addSpend(rows) }))
    .sort((a, b) => compareText(a.date, b.date) || byAgentType(a.agent_type, b.agent_type));
}

/** `withServices`: whether the merged month tells services, which have their part of the cost then. */
export function mergeModels(
  parts: readonly MonthUsage[],
  top: number,
  withServices: boolean,
): ModelSection | null {
  if (parts.every(part => part.models === null)) return null;
  const hasServices = withServices && parts.some(part => part.services !== null);
  const rows = byId(parts.flatMap(part => part.models?.items ?? [])).map(([{ id }, ofModel]): ModelRow => ({
    id,
    name: firstKnown(ofModel, row => row.name),
    provider: firstKnown(ofModel, row => row.provider),
    ...addMeasures(ofModel),
  }));
  const { items, rest } = cutModels(rows, top);
  const unassigned = parts.flatMap(part => unnamedModels(part, hasServices));
  return {
    items,
    other: otherOf(
      rest,
      parts.map(part => part.models),
      addMeasures,
    ),
    unassigned: unassigned.length > 0 ? addMeasures(unassigned) : null,
  };
}

export function mergeServices(parts: readonly MonthUsage[], top: number): ServiceSection | null {
  if (parts.every(part => part.services === null)) return null;
  const rows = byId(parts.flatMap(part => part.services?.items ?? [])).map(([{ id }, ofService]) => ({
    id,
    name: firstKnown(ofService, row => row.name),
    ...sumServices(ofService),
    cost: addCosts(ofService.map(row => row.cost)),
  }));
  const { items, rest } = cutServices(rows, top);
  return {
    items,
    other: otherOf(
      rest,
      parts.map(part => part.services),
      sumServices,
    ),
  };
}

export function mergeUsers(parts: readonly MonthUsage[], top: number): UserSection | null {
  return mergeSubjects(
    parts,
    part => part.users,
    top,
    ([{ id }, ofUser]): UserRow => ({
      id,
      name: firstKnown(ofUser, row => row.name),
      ...addSpend(ofUser),
    }),
  );
}

export function mergeAgents(parts: readonly MonthUsage[], top: number): AgentSection | null {
  return mergeSubjects(
    parts,
    part => part.agents,
    top,
    ([{ id }, ofAgent]): AgentRow => ({
      id,
      name: firstKnown(ofAgent, row => row.name),
      agent_type: firstKnown(ofAgent, row => row.agent_type),
      ...addSpend(ofAgent),
    }),
  );
}

/** `null` where nobody is named of all that there is. */
function mergeSubjects<Row extends Spend & { readonly id: string }>(
  parts: readonly MonthUsage[],
  sectionOf: (
    part: MonthUsage,
  ) => { items: Row[]; other: Below<Spend> | null; unassigned: Spend | null } | null,
  top: number,
  oneOf: (group: [first: Row, rows: Row[]]) => Row,
) {
  const sections = parts.map(sectionOf);
  const { items, rest } = cutSubjects(
    byId(sections.flatMap(section => section?.items ?? [])).map(oneOf),
    top,
  );
  const other = otherOf(rest, sections, addSpend);
  const rows = parts.flatMap((part, index) => unnamed(part, sections[index] ?? null));
  if (items.length === 0 && other === null && rows.length > 0) return null;
  return { items, other, unassigned: rows.length > 0 ? addSpend(rows) : null };
}

type Below<Sums> = Sums & { readonly count: number };

/** What is below the top, and what parts have cut off themselves: then somebody may be counted in two of them. */
function otherOf<Sums, Row extends Sums>(
  rest: readonly Row[],
  sections: readonly ({ readonly other: Below<Sums> | null } | null)[],
  sum: (rows: readonly Sums[]) => Sums,
): ({ count: number } & Sums) | null {
  const below = sections.flatMap(section => section?.other ?? []);
  if (rest.length + below.length === 0) return null;
  const count = below.reduce((all, one) => all + one.count, rest.length);
  return { count, ...sum([...rest, ...below]) };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]) {
  return groupBy(rows, row => row.id);
}
