/** One random organisation at Anthropic, from its truth through the API and the source to the report, held against the truth. */
import assert from 'node:assert/strict';
import { CANARY } from '../../../../scripts/testing/canary.js';
import {
  anthropicSource,
  type AnthropicAgentType,
  type AnthropicAgents,
} from '../../../../src/server/anthropic.js';
import { everyRow, ofAcme, reportOf, type Checked } from '../support/ask.js';
import { clockAt } from '../support/clock.js';
import { assertPrevious, assertReport, EVERYTHING, type Knowledge } from '../support/compare.js';
import { monthsOf } from '../support/facts.js';
import { judge } from '../support/official.js';
import { randomOf, type Random } from '../support/random.js';
import { factsOf, servicesOf, type View } from './facts-of.js';
import { judgementsOf } from './official.js';
import { organisationOf, type Organisation } from './organisation.js';
import { anthropicSimulator, type Simulator, type Ways } from './simulator.js';

export const KEY = `${CANARY}-anthropic`;

/** By key where there is one, else by product or workspace. */
const mapped: AnthropicAgentType = ({ product, workspaceId, apiKeyId, agentId }) => {
  if (apiKeyId === 'apikey_1') return 'api';
  if (agentId !== null || product === 'claude_code') return 'framework';
  return workspaceId === 'wrkspc_1' ? 'no_code' : null;
};

/** As documented. */
const byProduct: AnthropicAgentType = ({ product }) => {
  if (product === 'messages_api' || product === 'message_batches_api') return 'api';
  if (product === 'managed_agents_api' || product === 'claude_code') return 'framework';
  return product === 'chat' || product === 'cowork' || product === 'office_agent' ? 'no_code' : null;
};

function waysOf(random: Random, now: () => number): Ways {
  const analytics = random.pick(['allowed', 'allowed', 'allowed', 'forbidden', 'missing'] as const);
  return {
    analytics,
    legacy: analytics !== 'allowed' || random.chance(0.5),
    refusals: random.chance(0.3) ? 0.1 : 0,
    shortPages: random.chance(0.5),
    now,
  };
}

/** @param alter for what must not pass: an upstream that is told from the simulator's by this */
export async function check(
  seed: number,
  alter: (fetch: Simulator['fetch']) => Simulator['fetch'] = same => same,
): Promise<Checked> {
  const random = randomOf(seed);
  const organisation = organisationOf(random);
  const clock = clockAt(organisation.now.getTime());
  const ways = waysOf(random, () => organisation.now.getTime());
  const simulator = anthropicSimulator(random, organisation, { key: KEY, ways });
  const isMapped = random.chance(0.5);
  const agents = random.pick(['agents', 'agents', 'workspaces', 'api_keys'] as const);
  const source = anthropicSource({
    credentials: ofAcme({ apiKey: KEY }),
    fetch: alter(simulator.fetch),
    patienceMs: 10 ** 9,
    agents,
    ...(isMapped ? { agentType: mapped } : {}),
    ...clock,
  });
  const { now, month } = organisation;
  const report = await reportOf({ source, now, query: everyRow(month) });

  const api = ways.analytics === 'allowed' ? 'current' : 'legacy';
  const view: View = { api, agents, typeOf: isMapped ? mapped : byProduct };
  const facts = factsOf(organisation, view);
  const ofMonth = facts.filter(({ day }) => day.startsWith(organisation.month));
  const knowledge = knowledgeOf(api, agents);
  assert.deepEqual(report.available, toldMonths(organisation, api), 'available');
  assertReport(report, ofMonth, servicesOf(organisation, ofMonth), knowledge);
  assertPrevious(report, facts, knowledge);
  if (api === 'legacy') assertPriority(report.warnings, organisation);
  return { validated: judge('anthropic', judgementsOf(simulator.answered)) };
}

function knowledgeOf(api: View['api'], agents: AnthropicAgents): Knowledge {
  const isCurrent = api === 'current';
  return {
    ...EVERYTHING,
    users: isCurrent,
    userCosts: isCurrent,
    untold: isCurrent ? [] : ['requests'],
    agents: isCurrent || agents !== 'agents',
    agentCosts: isCurrent || agents === 'workspaces',
  };
}

/** The analytics API tells whole months from 2026 on, and of the last year. */
function toldMonths({ happenings, now }: Organisation, api: View['api']) {
  const yearAgo = now.getTime() - 365 * 86_400_000;
  const months = happenings
    .filter(({ output, requests }) => output > 0 || (api === 'current' && requests > 0))
    .map(({ day }) => day.slice(0, 7))
    .filter(
      month => api === 'legacy' || (month >= '2026-01' && Date.parse(`${month}-01T00:00:00Z`) >= yearAgo),
    );
  return monthsOf(months);
}

function assertPriority(
  warnings: readonly { readonly code: string; readonly detail: string | null }[],
  { happenings, month }: Organisation,
): void {
  const hasAny = happenings.some(
    ({ day, service_tier: tier }) => day.startsWith(month) && tier === 'priority',
  );
  const told = warnings.filter(
    ({ detail }) => detail === 'Anthropic: costs of the Priority Tier are not told',
  );
  assert.equal(told.length, hasAny ? 1 : 0, 'the Priority Tier');
}
