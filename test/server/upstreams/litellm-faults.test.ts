import { litellmSource } from '../../../src/server/litellm.js';
import { typeOf } from './litellm/agent-type.js';
import { randomOrganisation, type Organisation, type Version } from './litellm/organisation.js';
import { BASE_URL, KEY, simulate } from './litellm/simulator.js';
import { ofAcme } from './support/ask.js';
import { clockAt } from './support/clock.js';
import { describeFaults } from './support/faults.js';
import { calm, randomOf } from './support/random.js';

const random = randomOf(20);
const { usage, ...others } = randomOrganisation(random);
const organisation: Organisation = {
  ...others,
  agentTypeBy: 'tag',
  // Days by tags that overlap would be missing already.
  usage: usage.filter(({ tags }) => tags.filter(tag => typeOf({ tag }) !== null).length < 2),
};

const versions: readonly [name: string, version: Partial<Version>][] = [
  ['LiteLLM with all days at once', { isBare: false, hasAgents: true, hasAggregated: true, pageSize: 20 }],
  ['LiteLLM with pages alone', { isBare: false, hasAgents: true, hasAggregated: false, pageSize: 20 }],
];

for (const [name, version] of versions) {
  describeFaults({
    name,
    upstream: simulate({ ...organisation, version: { ...organisation.version, ...version } }, calm(random))
      .fetch,
    source: transport =>
      litellmSource({
        baseUrl: BASE_URL,
        credentials: ofAcme({ apiKey: KEY }),
        agentType: typeOf,
        agentTypeBy: 'tag',
        ...transport,
        ...clockAt(0),
      }),
    host: new URL(BASE_URL).host,
    month: organisation.months.at(-1) ?? '',
    now: organisation.now,
    envelope: 'results',
    required: ['metrics'],
    // Users, agents and tags; and of users the pages are the days themselves where there is no route for all at once.
    dispensable: /\/(?:user|agent|tag)\/daily\/activity$/,
  });
}
