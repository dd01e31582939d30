/** One random organisation on LiteLLM, from its truth through the API and the source to the report, held against the truth. */
import { addMonths } from '../../../../src/contract/index.js';
import { litellmSource, type LiteLLMDimensions } from '../../../../src/server/litellm.js';
import { everyRow, ofAcme, reportOf, type Checked } from '../support/ask.js';
import { judge } from '../support/official.js';
import { randomOf } from '../support/random.js';
import { assertAdditions } from './expected.js';
import { judgementsOf } from './official.js';
import { randomOrganisation } from './organisation.js';
import { BASE_URL, KEY, simulate } from './simulator.js';

/** The agent type that a key's alias or team, a tag, or an agent's id has in its name. */
export function typeOf({ keyAlias, teamId, tag, agentId }: Partial<LiteLLMDimensions>): string | null {
  const text = [keyAlias, teamId, tag, agentId].join(' ');
  return ['api', 'framework', 'no_code'].find(type => text.includes(type)) ?? null;
}

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
  assertAdditions(report, organisation, month, addMonths(month, -1));
  return { validated: judge('litellm', judgementsOf(version, { answers })) };
}
