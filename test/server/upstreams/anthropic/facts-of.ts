/** What a report of an organisation at Anthropic has to tell, by the truth alone. */
import type { AnthropicAgents, AnthropicDimensions } from '../../../../src/server/anthropic.js';
import type { ServiceUse } from '../support/compare.js';
import { fromUnits, toUnits } from '../support/exact.js';
import { grouped, type Fact } from '../support/facts.js';
import type { Actor, CostType, Happening, Organisation } from './organisation.js';

export interface View {
  readonly api: 'current' | 'legacy';
  readonly agents: AnthropicAgents;
  readonly typeOf: (dimensions: AnthropicDimensions) => string | null;
}

export function factsOf({ happenings }: Organisation, view: View): Fact[] {
  return happenings.flatMap(happening => {
    const calls = callsFact(happening, view);
    const isTold = view.api === 'current' || happening.service_tier !== 'priority';
    const costs = isTold ? happening.costs : [];
    return [...calls, ...costs.map(cost => costFact(happening, cost, view))];
  });
}

function callsFact(happening: Happening, view: View): Fact[] {
  const { uncached, read, short, long, output, requests } = happening;
  // The legacy report is of messages alone.
  if (view.api === 'legacy' && output === 0) return [];
  const input = uncached + read + short + long;
  const calls = { input, cacheRead: read, cacheCreation: short + long, output, requests };
  return [
    { ...originOf(happening, view, true), model: modelOf(happening), service: null, cost: null, calls },
  ];
}

function costFact(
  happening: Happening,
  { cost_type: type, cents }: { readonly cost_type: CostType; readonly cents: string },
  view: View,
): Fact {
  const isModel = type === 'tokens';
  return {
    ...originOf(happening, view, view.api === 'current'),
    model: isModel ? modelOf(happening) : null,
    service: isModel ? null : type,
    cost: dollars(cents),
    calls: null,
  };
}

const dollars = (cents: string): string => fromUnits(toUnits(cents) / 100n);

const modelOf = ({ model }: Happening) => (model === null ? null : `anthropic/${model}`);

/** Legacy reports know no products, agents and users, and their costs no keys; nobody's workspace is the default one. */
function originOf(happening: Happening, { api, agents, typeOf }: View, knowsKeys: boolean) {
  const isCurrent = api === 'current';
  const dimensions = {
    product: isCurrent ? happening.product : null,
    workspaceId: happening.workspace_id ?? (isCurrent ? null : 'default'),
    apiKeyId: knowsKeys ? happening.api_key_id : null,
    agentId: isCurrent ? happening.agent_id : null,
  };
  const agent = { agents: 'agentId', workspaces: 'workspaceId', api_keys: 'apiKeyId' } as const;
  return {
    day: happening.day,
    agentTypes: [typeOf(dimensions) ?? []].flat(),
    user: isCurrent ? userOf(happening.actor) : null,
    agent: dimensions[agent[agents]],
  };
}

function userOf(actor: Actor | null): string | null {
  if (actor?.type === 'user_actor') return actor.user_id;
  if (actor?.type === 'service_account_actor') return actor.service_account_id;
  return actor?.type === 'federated_actor' ? actor.subject : null;
}

/** Searches are counted; of what else is billed beside tokens only the price is known. */
export function servicesOf(organisation: Organisation, facts: readonly Fact[]): Map<string, ServiceUse> {
  const searches = organisation.happenings
    .filter(({ day, searches }) => day.startsWith(organisation.month) && searches > 0)
    .reduce((sum, { searches }) => sum + searches, 0);
  const billed = grouped(facts, ({ service }) => service);
  const ids = [...billed.keys()].filter(id => id !== null);
  if (searches > 0 && !ids.includes('web_search')) ids.push('web_search');
  return new Map(
    ids.map(id => {
      const units = (billed.get(id) ?? []).reduce((sum, { cost }) => sum + toUnits(cost ?? '0'), 0n);
      const isSearch = id === 'web_search';
      const count = { quantity: isSearch ? searches : null, unit: isSearch ? 'searches' : null };
      return [id, { cost: fromUnits(units), ...count }];
    }),
  );
}
