import type { MonthUsage } from '../source.js';
import { measuresOf } from './amounts.js';
import { dailyOf } from './daily.js';
import { modelsAndServicesOf } from './models-and-services.js';
import { agentsOf, usersOf } from './rankings.js';
import type { SlicedUsage } from './slice-reader.js';
import { totalsOf } from './totals.js';

/**
 * Makes a month of slices. Each section is told by a slice whose dimensions cover it, and held against the ungrouped
 * total, which is the truth: what a slice leaves over is Unassigned; one that comes to more, because some usage is in
 * several of its rows, makes its section `null`, with a warning. So parts equal the headline, or are not shown.
 *
 * Pure: the order of slices and of rows changes nothing, and neither does splitting a row in two.
 */
export function summarise(
  { slices, cost, agentTypes, dataThrough, warnings, lacks = [] }: SlicedUsage,
  { top, models: topModels }: { readonly top: number; readonly models: number },
): MonthUsage {
  const totals = totalsOf(slices);
  const daily = dailyOf(slices, totals);
  const both = modelsAndServicesOf(slices, totals, topModels);
  const users = usersOf(slices, totals, top);
  const agents = agentsOf(slices, totals, top);
  const { models, services } = both.section ?? { models: null, services: null };
  return {
    totals: measuresOf(totals),
    daily: daily.section,
    models,
    services,
    users: users.section,
    agents: agents.section,
    coverage: {
      cost: (totals.cost ?? null) === null ? 'none' : cost,
      agent_types: daily.section?.some(row => row.agent_type !== null) ? agentTypes : 'none',
      users: breadth(users.section),
      agents: breadth(agents.section),
      services: services === null ? 'none' : 'full',
    },
    dataThrough,
    warnings: [...warnings, ...daily.warnings, ...both.warnings, ...users.warnings, ...agents.warnings],
    lacks,
  };
}

function breadth(section: { readonly unassigned: unknown } | null): 'full' | 'partial' | 'none' {
  if (section === null) return 'none';
  return section.unassigned === null ? 'full' : 'partial';
}
