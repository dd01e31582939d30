import type { DuckDBConnection } from '@duckdb/node-api';
import {
  dayIn,
  daysInMonth,
  type Coverage,
  type Measures,
  type Month,
  type Warning,
} from '../../contract/index.js';
import type { MonthQuestion, MonthUsage } from '../source.js';
import { timeZone } from '../time-zone.js';
import {
  groupServices,
  groupSubjects,
  groupUsage,
  newestLabels,
  type Slice,
  type UsageGroup,
} from './queries.js';
import { dailyOf, modelsOf, rank, servicesOf, totalsOf, unpricedModels, type Ranking } from './sections.js';

/** Reads one month, or its first days, of one organisation. */
export async function readMonth(connection: DuckDBConnection, question: MonthQuestion): Promise<MonthUsage> {
  const { organization, month, days, detail } = question;
  const now = question.now.getTime();
  const zone = timeZone(question.timezone);
  const { start, end } = zone.monthSpan(month);
  const isWhole = days === null || days >= daysInMonth(month);
  const slice = {
    organization,
    from: start,
    to: Math.min(isWhole ? end : zone.startOfDay(dayIn(month, days + 1)), now),
  };

  const groups =
    slice.from < slice.to ? await groupUsage(connection, slice, zone.offsets(slice.from, slice.to)) : [];
  const totals = totalsOf(groups);
  const unpriced = unpricedModels(groups);
  const details = detail === 'full' ? await readDetails(connection, slice, question) : NO_DETAILS;
  return {
    totals,
    daily: dailyOf(groups),
    models: modelsOf(groups, question.models),
    ...details.sections,
    coverage: {
      cost: costCoverage(totals, unpriced),
      agent_types: groups.length === 0 || groups.some(group => group.agentType !== null) ? 'native' : 'none',
      ...details.coverage,
    },
    dataThrough: groups.length === 0 ? null : new Date(Math.min(now, newestEnd(groups))),
    warnings: unpriced.length > 0 ? [unpricedWarning(month, unpriced)] : [],
  };
}

interface Details {
  readonly sections: Pick<MonthUsage, 'services' | 'users' | 'agents'>;
  readonly coverage: Pick<Coverage, 'services' | 'users' | 'agents'>;
}

const NO_DETAILS: Details = {
  sections: { services: null, users: null, agents: null },
  coverage: { services: 'none', users: 'none', agents: 'none' },
};

async function readDetails(
  connection: DuckDBConnection,
  slice: Slice,
  question: MonthQuestion,
): Promise<Details> {
  const scope = { ...slice, now: question.now.getTime() };
  const labels = (label: Parameters<typeof newestLabels>[1], ids: readonly string[]) =>
    newestLabels(connection, label, ids, scope);

  const services = await groupServices(connection, slice);
  const serviceNames = await labels(['service', 'service_name'], [...new Set(services.map(({ id }) => id))]);

  const users = rank(await groupSubjects(connection, 'user_id', slice), question.top);
  const userIds = users?.shown.map(({ id }) => id) ?? [];
  const userNames = await labels(['user_id', 'user_name'], userIds);

  const agents = rank(await groupSubjects(connection, 'agent_id', slice), question.top);
  const agentIds = agents?.shown.map(({ id }) => id) ?? [];
  const agentNames = await labels(['agent_id', 'agent_name'], agentIds);
  const agentTypes = await labels(['agent_id', 'agent_type'], agentIds);

  const named = (
    { id, cost, total_tokens }: Ranking['shown'][number],
    names: ReadonlyMap<string, string>,
  ) => ({
    id,
    name: names.get(id) ?? id,
    total_tokens,
    cost,
  });
  return {
    sections: {
      services: servicesOf(services, question.models, serviceNames),
      users: users && {
        items: users.shown.map(user => named(user, userNames)),
        other: users.other,
        unassigned: users.unassigned,
      },
      agents: agents && {
        items: agents.shown.map(agent => ({
          ...named(agent, agentNames),
          agent_type: agentTypes.get(agent.id) ?? null,
        })),
        other: agents.other,
        unassigned: agents.unassigned,
      },
    },
    coverage: { services: 'full', users: breadth(users), agents: breadth(agents) },
  };
}

function newestEnd(groups: readonly UsageGroup[]): number {
  return groups.reduce((newest, { end }) => Math.max(newest, end), 0);
}

function breadth(ranking: Ranking | null): 'full' | 'partial' | 'none' {
  if (ranking === null) return 'none';
  return ranking.unassigned === null ? 'full' : 'partial';
}

function costCoverage(totals: Measures, unpriced: readonly string[]): Coverage['cost'] {
  if (totals.cost === null) return 'none';
  return unpriced.length > 0 ? 'mixed' : 'billed';
}

const NAMED_MODELS = 10;

function unpricedWarning(month: Month, models: readonly string[]): Warning {
  const more = models.length > NAMED_MODELS ? ` and ${models.length - NAMED_MODELS} more` : '';
  return { code: 'unpriced_models', detail: `${month}: ${models.slice(0, NAMED_MODELS).join(', ')}${more}` };
}
