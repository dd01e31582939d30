import { describe, test } from 'node:test';
import { litellmSource } from '../../../src/server/litellm.js';
import { typeOf } from './litellm/check.js';
import { randomOrganisation, type Organisation, type Version } from './litellm/organisation.js';
import { BASE_URL, KEY, simulate } from './litellm/simulator.js';
import { assertFaultsAreTold, FAULTS, type Upstream } from './support/answers-at-fault.js';
import { randomOf, type Random } from './support/random.js';

/** Never a limit by chance: here the faults are chosen. */
const calm = (random: Random): Random => ({ ...random, chance: () => false });

function upstreamOf(version: Partial<Version>): () => Upstream {
  const random = randomOf(7);
  const organisation: Organisation = { ...randomOrganisation(random), agentTypeBy: 'tag' };
  return () => {
    const simulated = { ...organisation, version: { ...organisation.version, ...version } };
    const { fetch, wait, now } = simulate(simulated, calm(random));
    return {
      fetch,
      envelope: 'results',
      host: new URL(BASE_URL).host,
      secrets: [KEY],
      month: organisation.months.at(-1) ?? '',
      now: organisation.now,
      source: transport =>
        litellmSource({
          baseUrl: BASE_URL,
          credentials: () => ({ apiKey: KEY }),
          agentType: typeOf,
          agentTypeBy: 'tag',
          ...transport,
          wait,
          now,
        }),
    };
  };
}

const versions: readonly [what: string, version: Partial<Version>][] = [
  ['all days at once', { isBare: false, hasAgents: true, hasAggregated: true, pageSize: 20 }],
  ['pages alone', { isBare: false, hasAgents: true, hasAggregated: false, pageSize: 20 }],
];

for (const [what, version] of versions) {
  describe(`LiteLLM with ${what} is never read as less than it tells, where an answer is`, () => {
    for (const [fault, answer] of FAULTS) {
      test(fault, async () => {
        await assertFaultsAreTold(upstreamOf(version), answer);
      });
    }
  });
}
