/** One random project on Langfuse, from its truth through the API and the source to the report, held against the truth. */
import { langfuseSource, type LangfuseDimensions } from '../../../../src/server/langfuse.js';
import { everyRow, ofAcme, reportOf, type Checked } from '../support/ask.js';
import { judge } from '../support/official.js';
import { randomOf } from '../support/random.js';
import { assertAdditions, typeOfText } from './expected.js';
import { judgementsOf } from './official.js';
import { randomProject } from './project.js';
import { BASE_URL, KEYS, SECRETS, simulate } from './simulator.js';

export function typeOf({ environment, traceName, tag }: LangfuseDimensions): string | null {
  return typeOfText([environment, traceName, tag].join(' '));
}

export async function check(seed: number): Promise<Checked> {
  const random = randomOf(seed);
  const project = randomProject(random);
  const { fetch, clock, answers } = simulate(project, random);
  const source = langfuseSource({
    baseUrl: BASE_URL,
    credentials: ofAcme(KEYS),
    ...(project.agentTypeBy === null ? {} : { agentType: typeOf, agentTypeBy: project.agentTypeBy }),
    fetch,
    ...clock,
  });
  const { now, month } = project;
  const report = await reportOf({ source, now, query: everyRow(month), secrets: SECRETS });
  assertAdditions(report, project);
  return { validated: judge('langfuse', judgementsOf({ answers })) };
}
