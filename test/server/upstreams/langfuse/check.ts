/** One random project on Langfuse, from its truth through the API and the source to the report, held against the truth. */
import assert from 'node:assert/strict';
import { langfuseSource } from '../../../../src/server/langfuse.js';
import { everyRow, ofAcme, reportOf, type Checked } from '../support/ask.js';
import { assertPrevious, assertReport, EVERYTHING, type Knowledge } from '../support/compare.js';
import { monthsOf } from '../support/facts.js';
import { judge } from '../support/official.js';
import { randomOf } from '../support/random.js';
import { typeOf } from './agent-type.js';
import { factsOf } from './facts-of.js';
import { judgementsOf } from './official.js';
import { randomProject } from './project.js';
import { BASE_URL, KEYS, SECRETS, simulate } from './simulator.js';

const KNOWLEDGE: Omit<Knowledge, 'exact'> = {
  ...EVERYTHING,
  services: false,
  providers: false,
  prices: false,
  untold: ['cache_read_input_tokens', 'cache_creation_input_tokens'],
};

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
  const knowledge = { ...KNOWLEDGE, exact: project.version.printsText };
  const facts = factsOf(project);
  const ofMonth = facts.filter(({ day }) => day.startsWith(month));
  assert.deepEqual(report.available, monthsOf(facts.map(({ day }) => day)), 'available');
  assertReport(report, ofMonth, new Map(), knowledge);
  assertPrevious(report, facts, knowledge);
  const others = report.warnings.filter(({ code }) => code !== 'slices_disagree');
  assert.deepEqual(others, []);
  return { validated: judge('langfuse', judgementsOf({ answers })) };
}
