/** What a report of an organisation on LiteLLM has to tell, by the truth alone. */
import type { ServiceUse } from '../support/compare.js';
import { sumOfDecimals } from '../support/exact.js';
import { grouped, type Fact } from '../support/facts.js';
import { typeOf } from './agent-type.js';
import type { Organisation, Usage } from './organisation.js';

/** @param usage of one month: what its models are called depends on it */
export function factsOf(usage: readonly Usage[], organisation: Organisation): Fact[] {
  const { version } = organisation;
  const hasGroups = !version.hasAggregated || usage.some(({ group }) => group !== null);
  return usage.map(row => ({
    day: row.day,
    agentTypes: typesOf(row, organisation),
    model: modelOf(row, organisation, hasGroups),
    service: row.tool,
    // The oldest versions list no entities.
    user: version.isBare ? null : row.user,
    agent: row.agent,
    cost: row.cost,
    calls: {
      input: row.prompt,
      cacheRead: row.cacheRead,
      cacheCreation: row.cacheCreation,
      output: row.completion,
      requests: row.requests,
    },
  }));
}

/** Every tool that was called, and how often. */
export function servicesOf(usage: readonly Usage[]): Map<string, ServiceUse> {
  const tools = grouped(usage, ({ tool }) => tool);
  return new Map(
    [...tools].flatMap(([tool, calls]) => {
      if (tool === null) return [];
      const quantity = calls.reduce((sum, { requests }) => sum + requests, 0);
      return [[tool, { cost: sumOfDecimals(calls.map(({ cost }) => cost)), quantity, unit: 'calls' }]];
    }),
  );
}

/** The types that a row counts for; twice for both of two tags. */
function typesOf({ key, tags, agent }: Usage, { agentTypeBy, version }: Organisation): string[] {
  if (agentTypeBy === 'key' && !version.isBare)
    return [typeOf({ keyAlias: key.alias, teamId: key.team }) ?? []].flat();
  if (agentTypeBy === 'tag' && !version.isBare) return tags.flatMap(tag => typeOf({ tag }) ?? []);
  if (agentTypeBy === 'agent' && version.hasAgents && agent !== null)
    return [typeOf({ agentId: agent }) ?? []].flat();
  return [];
}

/** What a model is called in the report; `null` is of no model that LiteLLM names. */
function modelOf(
  { tool, group, model }: Usage,
  { models, version }: Organisation,
  hasGroups: boolean,
): string | null {
  if (tool !== null) return null;
  if (models === 'models' || version.isBare || !hasGroups) return model;
  return group ?? (version.hasAggregated ? null : model);
}
