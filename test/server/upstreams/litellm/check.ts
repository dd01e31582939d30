import assert from 'node:assert/strict';
import { addMonths } from '../../../../src/contract/index.js';
import { litellmSource, type LiteLLMDimensions } from '../../../../src/server/litellm.js';
import { reportOf, type Checked } from '../support/ask.js';
import { hasOfficial, officialSchema, type Validate } from '../support/official-b.js';
import { randomOf } from '../support/random.js';
import { assertAdditions } from './expected.js';
import { randomOrganisation, type Organisation } from './organisation.js';
import { BASE_URL, KEY, simulate, type Simulator } from './simulator.js';

/** The agent type that a key's alias or team, a tag, or an agent's id has in its name. */
export function typeOf({ keyAlias, teamId, tag, agentId }: Partial<LiteLLMDimensions>): string | null {
  const text = [keyAlias, teamId, tag, agentId].join(' ');
  return ['api', 'framework', 'no_code'].find(type => text.includes(type)) ?? null;
}

/**
 * Makes an organisation of a seed, and holds its report of the newest month against what the usage really is.
 *
 * @throws {Error} with the seed in its message
 */
export async function check(seed: number): Promise<Checked> {
  try {
    const random = randomOf(seed);
    const organisation = randomOrganisation(random);
    const simulator = simulate(organisation, random);
    const month = organisation.months.at(-1) ?? '';
    const { report, text } = await reportOf(sourceOf(organisation, simulator), month, organisation.now);
    assert.ok(!text.includes(KEY), 'the key is in the report');
    assertAdditions(report, organisation, month, addMonths(month, -1));
    return { validated: validateAnswers(organisation, simulator) };
  } catch (error) {
    throw new Error(`litellm, seed ${seed}: ${String((error as Error).message)}`, { cause: error });
  }
}

function sourceOf({ agentTypeBy, models }: Organisation, { fetch, now, wait }: Simulator) {
  return litellmSource({
    baseUrl: BASE_URL,
    credentials: () => ({ apiKey: KEY }),
    models,
    maxPages: 10_000,
    ...(agentTypeBy === null ? {} : { agentType: typeOf, agentTypeBy }),
    fetch,
    wait,
    now,
  });
}

const schemas = new Map<string, Validate>();

function validateAnswers({ version }: Organisation, { answers }: Simulator): number {
  // The oldest shape is older than the official schemas.
  if (version.isBare || !hasOfficial('litellm')) return 0;
  const file = `spend-analytics-response.${version.isNew ? 'main' : 'v1.93.0'}.schema.json`;
  const validate = schemas.get(file) ?? officialSchema('litellm', file);
  schemas.set(file, validate);
  for (const { text } of answers) validate(JSON.parse(text));
  return answers.length;
}
