/** One random organisation on LiteLLM, from its truth through the API and the source to the report, held against the truth. */
import assert from 'node:assert/strict';
import { litellmSource } from '../../../../src/server/litellm.js';
import { everyRow, ofAcme, reportOf, type Checked } from '../support/ask.js';
import { assertPrevious, assertReport, EVERYTHING } from '../support/compare.js';
import { monthsOf } from '../support/facts.js';
import { judge } from '../support/official.js';
import { randomOf } from '../support/random.js';
import { typeOf } from './agent-type.js';
import { factsOf, servicesOf } from './facts-of.js';
import { judgementsOf } from './official.js';
import { randomOrganisation } from './organisation.js';
import { BASE_URL, KEY, simulate } from './simulator.js';

export async function check(seed: number): Promise<Checked> {
  const random = randomOf(seed);
  const organisation = randomOrganisation(random);
  const { fetch, clock, answers } = simulate(organisation, random);
  const { agentTypeBy, models, now, version } = organisation;
  const source = litellmSource({
    baseUrl: BASE_URL,
    credentials: ofAcme({ apiKey: KEY }),
    models,
    maxPages: 10_000,
    ...(agentTypeBy === null ? {} : { agentType: typeOf, agentTypeBy }),
    fetch,
    ...clock,
  });
  const month = organisation.months.at(-1) ?? '';
  const report = await reportOf({ source, now, query: everyRow(month) });
  const knowledge = {
    ...EVERYTHING,
    agents: version.hasAgents,
    providers: false,
    exact: !version.addsDoubles,
  };
  const { usage } = organisation;
  const ofMonth = usage.filter(({ day }) => day.startsWith(month));
  assert.deepEqual(report.available, monthsOf(usage.map(({ day }) => day)), 'available');
  assertReport(report, factsOf(ofMonth, organisation), servicesOf(ofMonth), knowledge);
  assertPrevious(report, factsOf(usage, organisation), knowledge);
  if (agentTypeBy === 'agent') {
    for (const { id, agent_type: type } of report.agents?.items ?? [])
      assert.equal(type, typeOf({ agentId: id }), id);
  }
  return { validated: judge('litellm', judgementsOf(version, { answers })) };
}
