import assert from 'node:assert/strict';
import { langfuseSource, type LangfuseDimensions } from '../../../../src/server/langfuse.js';
import { reportOf, type Checked } from '../support/ask.js';
import { hasOfficial, officialSchema, type Validate } from '../support/official-b.js';
import { randomOf } from '../support/random.js';
import { assertAdditions, typeOfText } from './expected.js';
import { randomProject } from './project.js';
import { BASE_URL, KEYS, SECRETS, simulate, type Simulator } from './simulator.js';

export function typeOf({ environment, traceName, tag }: LangfuseDimensions): string | null {
  return typeOfText([environment, traceName, tag].join(' '));
}

/**
 * Makes a project of a seed, and holds its report of the newest month against what the usage really is.
 *
 * @throws {Error} with the seed in its message
 */
export async function check(seed: number): Promise<Checked> {
  try {
    const random = randomOf(seed);
    const project = randomProject(random);
    const simulator = simulate(project, random);
    const { fetch, wait, now } = simulator;
    const source = langfuseSource({
      baseUrl: BASE_URL,
      credentials: () => KEYS,
      ...(project.agentTypeBy === null ? {} : { agentType: typeOf, agentTypeBy: project.agentTypeBy }),
      fetch,
      wait,
      now,
    });
    const { report, text } = await reportOf(source, project.month, project.now);
    for (const secret of SECRETS) assert.ok(!text.includes(secret), 'a key is in the report');
    assertAdditions(report, project);
    return { validated: validateAnswers(simulator) };
  } catch (error) {
    throw new Error(`langfuse, seed ${seed}: ${String((error as Error).message)}`, { cause: error });
  }
}

const SCHEMAS = { v1: 'legacyMetricsResponse', v2: 'MetricsV2Response' };
const validates = new Map<string, Validate>();

function validateAnswers({ answers }: Simulator): number {
  if (!hasOfficial('langfuse')) return 0;
  for (const { version, text } of answers) {
    const validate = validates.get(version) ?? schemaOf(SCHEMAS[version]);
    validates.set(version, validate);
    validate(JSON.parse(text));
  }
  return answers.length;
}

function schemaOf(name: string): Validate {
  return officialSchema('langfuse', 'langfuse-metrics.json', ({ components }) => ({
    $ref: `#/components/schemas/${name}`,
    components,
  }));
}
