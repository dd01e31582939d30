import { describe, test } from 'node:test';
import { langfuseSource } from '../../../src/server/langfuse.js';
import { typeOf } from './langfuse/check.js';
import { randomProject, type Project } from './langfuse/project.js';
import { BASE_URL, KEYS, SECRETS, simulate } from './langfuse/simulator.js';
import { assertFaultsAreTold, FAULTS, type Upstream } from './support/answers-at-fault.js';
import { randomOf, type Random } from './support/random.js';

/** Never a limit by chance: here the faults are chosen. */
const calm = (random: Random): Random => ({ ...random, chance: () => false });

function upstreamOf(hasV2: boolean): () => Upstream {
  const random = randomOf(7);
  const project: Project = { ...randomProject(random), agentTypeBy: 'traceName' };
  return () => {
    const simulated = { ...project, version: { ...project.version, hasV2 } };
    const { fetch, wait, now } = simulate(simulated, calm(random));
    return {
      fetch,
      envelope: 'data',
      host: new URL(BASE_URL).host,
      secrets: SECRETS,
      month: project.month,
      now: project.now,
      source: transport =>
        langfuseSource({
          baseUrl: BASE_URL,
          credentials: () => KEYS,
          agentType: typeOf,
          agentTypeBy: 'traceName',
          ...transport,
          wait,
          now,
        }),
    };
  };
}

for (const hasV2 of [true, false]) {
  describe(`Langfuse by version ${hasV2 ? 2 : 1} is never read as less than it tells, where an answer is`, () => {
    for (const [fault, answer] of FAULTS) {
      test(fault, async () => {
        await assertFaultsAreTold(upstreamOf(hasV2), answer);
      });
    }
  });
}
