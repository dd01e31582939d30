/** One random organisation at OpenAI, from its truth through the API and the source to the report, held against the truth. */
import assert from 'node:assert/strict';
import { openaiSource, type OpenAIAgentType } from '../../../../src/server/openai.js';
import { CANARY } from '../../../../scripts/testing/canary.js';
import { everyRow, ofAcme, reportOf, type Checked } from '../support/ask.js';
import { clockAt } from '../support/clock.js';
import { assertPrevious, assertReport, EVERYTHING } from '../support/compare.js';
import { fromUnits, toUnits } from '../support/exact.js';
import { grouped, monthsOf } from '../support/facts.js';
import { judge } from '../support/official.js';
import { randomOf, type Random } from '../support/random.js';
import { factsOf, servicesOf, type View } from './facts-of.js';
import { judgementsOf } from './official.js';
import { organisationOf, type Organisation } from './organisation.js';
import { openaiSimulator, type Simulator, type Ways } from './simulator.js';

export const KEY = `${CANARY}-openai`;

/** By key where there is one, else by project. */
const mapped: OpenAIAgentType = ({ projectId, apiKeyId, apiSource }) => {
  if (apiSource === 'agents_api') return 'framework';
  if (apiKeyId?.endsWith('_0')) return 'api';
  return projectId === 'proj_1' ? 'no_code' : null;
};

function waysOf(random: Random): Ways {
  return {
    amounts: random.pick(['number', 'text', 'scientific']),
    emptyDays: random.chance(0.5),
    sources: random.chance(0.8),
    userCosts: random.chance(0.8),
    refusals: random.chance(0.3) ? 0.1 : 0,
    shortPages: random.chance(0.5),
  };
}

/** @param alter for what must not pass: an upstream that is told from the simulator's by this */
export async function check(
  seed: number,
  alter: (fetch: Simulator['fetch']) => Simulator['fetch'] = same => same,
): Promise<Checked> {
  const random = randomOf(seed);
  const organisation = organisationOf(random);
  const ways = waysOf(random);
  const clock = clockAt(organisation.now.getTime());
  const simulator = openaiSimulator(random, organisation, { key: KEY, ways, now: clock.now });
  const isMapped = random.chance(0.5);
  const agents = random.pick(['projects', 'api_keys'] as const);
  const source = openaiSource({
    credentials: ofAcme({ apiKey: KEY }),
    fetch: alter(simulator.fetch),
    patienceMs: 10 ** 9,
    agents,
    ...(isMapped ? { agentType: mapped } : {}),
    ...clock,
  });
  const { now, month } = organisation;
  const report = await reportOf({ source, now, query: everyRow(month) });

  const view: View = {
    agents,
    typeOf: ({ project_id: projectId, api_key_id: apiKeyId, api_source: source }) => {
      const apiSource = ways.sources ? source : null;
      if (!isMapped) return apiSource === 'agents_api' ? 'framework' : null;
      return mapped({ projectId, projectName: null, apiKeyId, apiSource });
    },
  };
  const facts = factsOf(organisation, view);
  const ofMonth = facts.filter(({ day }) => day.startsWith(organisation.month));
  const knowledge = { ...EVERYTHING, userCosts: ways.userCosts };
  assert.deepEqual(report.available, monthsWithUsage(organisation), 'available');
  assertReport(report, ofMonth, servicesOf(organisation), knowledge);
  assertPrevious(report, facts, knowledge);
  assertNames(report.users?.items ?? [], organisation);
  return { validated: judge('openai', judgementsOf(simulator.answered)) };
}

/** From the first to the last month in which anything was billed on some day, or the running one, which has calls. */
function monthsWithUsage({ lines, calls, now }: Organisation) {
  const days = [...grouped(lines, ({ day }) => day)].filter(
    ([, ofDay]) => fromUnits(ofDay.reduce((units, { amount }) => units + toUnits(amount), 0n)) !== '0',
  );
  const running = now.toISOString().slice(0, 7);
  const called = calls.map(({ day }) => day).filter(day => day.startsWith(running));
  return monthsOf([...days.map(([day]) => String(day)), ...called]);
}

function assertNames(
  rows: readonly { readonly id: string; readonly name: string | null }[],
  { users }: Organisation,
): void {
  for (const { id, name } of rows) {
    const user = users.find(one => one.id === id);
    assert.equal(name, user?.name ?? user?.email ?? null, `name of ${id}`);
  }
}
