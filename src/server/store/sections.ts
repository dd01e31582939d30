/** The sections of a month, from what the statements returned. Pure: the order of rows changes nothing. */
import {
  type DailyRow,
  type Measures,
  type ModelRow,
  type ModelSection,
  type ServiceSection,
  type UserSection,
} from '../../contract/index.js';
import { groupBy } from '../group-by.js';
import { byAgentType, compareText } from '../orders.js';
import { cutModels, cutServices, cutSubjects, sumServices, sumSpend } from '../ranking.js';
import { sumCosts, sumMeasures } from '../sums.js';
import type { ServiceGroup, SubjectGroup, UsageGroup } from './usage-groups.js';

/** The cost is of models and services, everything else of models alone. */
export function totalsOf(groups: readonly UsageGroup[]): Measures {
  return {
    ...sumMeasures(groups.filter(group => group.model !== null)),
    cost: sumCosts(groups.map(group => group.cost)),
  };
}

export function dailyOf(groups: readonly UsageGroup[]): DailyRow[] {
  const byDay = groupBy(groups, ({ day, agentType }) => JSON.stringify([day, agentType]));
  return byDay
    .map(([{ day, agentType }, rows]) => {
      const { cost, total_tokens } = totalsOf(rows);
      return { date: day, agent_type: agentType, cost, total_tokens };
    })
    .sort((a, b) => compareText(a.date, b.date) || byAgentType(a.agent_type, b.agent_type));
}

/** The top by cost and the top by tokens together, so that both rankings are right; dearest first. */
export function modelsOf(groups: readonly UsageGroup[], top: number): ModelSection {
  const calls = groups.flatMap(({ model, ...rest }) => (model === null ? [] : [{ ...rest, model }]));
  const rows = groupBy(calls, modelId).map(([first, ofModel]): ModelRow => {
    // "a/b" without a provider and "b" of provider "a" have one id: whoever names the provider speaks for both.
    const { model, provider } =
      [...ofModel].sort(
        (a, b) => compareText(b.provider ?? '', a.provider ?? '') || compareText(a.model, b.model),
      )[0] ?? first;
    return { id: modelId(first), name: model, provider, ...sumMeasures(ofModel) };
  });
  const { items, rest } = cutModels(rows, top);
  return {
    items,
    other: rest.length > 0 ? { count: rest.length, ...sumMeasures(rest) } : null,
    unassigned: null,
  };
}

/** Services go by their ids here: names are looked up for those that are shown. */
export function servicesOf(groups: readonly ServiceGroup[], top: number): ServiceSection {
  const rows = groupBy(groups, group => group.id).map(([{ id }, ofService]) => ({
    id,
    name: id,
    ...sumServices(ofService),
  }));
  const { items, rest } = cutServices(rows, top);
  const below = new Set(rest.map(row => row.id));
  return {
    items,
    other:
      rest.length > 0
        ? { count: rest.length, ...sumServices(groups.filter(group => below.has(group.id))) }
        : null,
  };
}

type Subject = SubjectGroup & { readonly id: string };

/** Users or agents by tokens, by their ids like services; `null` where there is usage and nobody is named. */
export function rankingOf(groups: readonly SubjectGroup[], top: number): UserSection | null {
  const subjects = groups.filter((group): group is Subject => group.id !== null);
  const unnamed = groups.filter(group => group.id === null);
  if (subjects.length === 0 && unnamed.length > 0) return null;
  const { items, rest } = cutSubjects(subjects, top);
  return {
    items: items.map(subject => ({ name: subject.id, ...subject })),
    other: rest.length > 0 ? { count: rest.length, ...sumSpend(rest) } : null,
    unassigned: unnamed.length > 0 ? sumSpend(unnamed) : null,
  };
}

/** "provider/model", or the model alone where no provider is known. */
export function modelId({
  provider,
  model,
}: {
  readonly provider: string | null;
  readonly model: string;
}): string {
  return provider === null ? model : `${provider}/${model}`;
}
