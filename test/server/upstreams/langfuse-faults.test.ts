import { langfuseSource } from '../../../src/server/langfuse.js';
import { typeOf } from './langfuse/agent-type.js';
import { randomProject, type Project } from './langfuse/project.js';
import { BASE_URL, KEYS, SECRETS, simulate } from './langfuse/simulator.js';
import { ofAcme } from './support/ask.js';
import { clockAt } from './support/clock.js';
import { describeFaults } from './support/faults.js';
import { calm, randomOf } from './support/random.js';

const random = randomOf(7);
const project: Project = { ...randomProject(random), agentTypeBy: 'traceName' };

/** "/api/public/v2/metrics by userId". */
function questionOf({ pathname, searchParams }: URL): string {
  const { dimensions } = JSON.parse(searchParams.get('query') ?? '') as { dimensions: { field: string }[] };
  return dimensions.length === 0 ? pathname : `${pathname} by ${dimensions.map(({ field }) => field).join()}`;
}

for (const hasV2 of [true, false]) {
  describeFaults({
    name: `Langfuse by version ${hasV2 ? 2 : 1}`,
    upstream: simulate({ ...project, version: { ...project.version, hasV2 } }, calm(random)).fetch,
    source: transport =>
      langfuseSource({
        baseUrl: BASE_URL,
        credentials: ofAcme(KEYS),
        agentType: typeOf,
        agentTypeBy: 'traceName',
        ...transport,
        ...clockAt(0),
      }),
    host: new URL(BASE_URL).host,
    secrets: SECRETS,
    month: project.month,
    now: project.now,
    envelope: 'data',
    required: ['sum_totalTokens'],
    questionOf,
    // All but the sums of days and months.
    dispensable: / by /,
    losable: ['requests'],
  });
}
