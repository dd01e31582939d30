import type { Coverage, UserSection } from '../../contract/index.js';
import type { MonthQuestion, MonthUsage } from '../source.js';
import type { Session } from './engine.js';
import { newestLabels, type Label } from './labels.js';
import { rankingOf, servicesOf } from './sections.js';
import type { Slice } from './sql.js';
import { groupServices, groupSubjects } from './usage-groups.js';

/** The sections that a comparison with the month before does without. */
export interface Details {
  readonly sections: Pick<MonthUsage, 'services' | 'users' | 'agents'>;
  readonly coverage: Pick<Coverage, 'services' | 'users' | 'agents'>;
}

export const NO_DETAILS: Details = {
  sections: { services: null, users: null, agents: null },
  coverage: { services: 'none', users: 'none', agents: 'none' },
};

export async function readDetails(
  session: Session,
  slice: Slice,
  { top, models, now }: MonthQuestion,
): Promise<Details> {
  const labels = (rows: readonly { readonly id: string }[], label: Label) =>
    newestLabels(
      session,
      label,
      rows.map(row => row.id),
      { ...slice, now: now.getTime() },
    );
  const named = async <Section extends { readonly items: readonly { id: string; name: string | null }[] }>(
    section: Section,
    label: Label,
  ): Promise<Section> => {
    const names = await labels(section.items, label);
    return { ...section, items: section.items.map(row => ({ ...row, name: names.get(row.id) ?? row.name })) };
  };

  const services = servicesOf(await groupServices(session, slice), models);
  const users = rankingOf(await groupSubjects(session, 'user_id', slice), top);
  const agents = rankingOf(await groupSubjects(session, 'agent_id', slice), top);
  const agentTypes = await labels(agents?.items ?? [], ['agent_id', 'agent_type']);
  const typed = agents && {
    ...agents,
    items: agents.items.map(agent => ({ ...agent, agent_type: agentTypes.get(agent.id) ?? null })),
  };
  return {
    sections: {
      services: await named(services, ['service', 'service_name']),
      users: users && (await named(users, ['user_id', 'user_name'])),
      agents: typed && (await named(typed, ['agent_id', 'agent_name'])),
    },
    coverage: { services: 'full', users: breadth(users), agents: breadth(agents) },
  };
}

function breadth(ranking: UserSection | null): 'full' | 'partial' | 'none' {
  if (ranking === null) return 'none';
  return ranking.unassigned === null ? 'full' : 'partial';
}
