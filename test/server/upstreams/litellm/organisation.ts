import { dayIn, daysInMonth, type Day, type Month } from '../../../../src/contract/index.js';
import { randomMonths } from '../support/calendar.js';
import { fromBillionths } from '../support/exact.js';
import type { Random } from '../support/random.js';

/** One row of usage with everything that it is of: LiteLLM itself only tells marginals of these. */
export interface Usage {
  readonly day: Day;
  readonly user: string | null;
  readonly key: Key;
  readonly model: string;
  /** A model's public name; some rows have none. */
  readonly group: string | null;
  readonly provider: string;
  /** Set for the call of a tool, which no model answers. */
  readonly tool: string | null;
  readonly agent: string | null;
  readonly tags: readonly string[];
  /** A plain decimal, in dollars. */
  readonly cost: string;
  readonly prompt: number;
  readonly completion: number;
  readonly cacheRead: number;
  readonly cacheCreation: number;
  readonly requests: number;
  readonly failed: number;
}

export interface Key {
  readonly hash: string;
  readonly alias: string | null;
  readonly team: string | null;
  readonly owner: string | null;
}

/** What a version of LiteLLM has, and what its tables look like. */
export interface Version {
  readonly hasAggregated: boolean;
  readonly hasAgents: boolean;
  /** Metrics without a wrapper around them, and no lists of entities. */
  readonly isBare: boolean;
  /** Keys have owners and e-mail addresses, and answers the newer metrics. */
  readonly isNew: boolean;
  /** Amounts are added as doubles, in any order, as LiteLLM does; else exactly, so that every digit can be checked. */
  readonly addsDoubles: boolean;
  /** Rows a page holds at most, whatever is asked for. */
  readonly pageSize: number;
  /** Whether a page's `metadata` sums up everything or the page alone. */
  readonly sumsEverything: boolean;
}

export interface Organisation {
  readonly months: readonly Month[];
  readonly now: Date;
  readonly usage: readonly Usage[];
  readonly version: Version;
  readonly agentTypeBy: 'key' | 'tag' | 'agent' | null;
  readonly models: 'model_groups' | 'models';
}

const MODELS = [
  'gpt-4o',
  'azure/gpt-4o',
  'claude-sonnet',
  '__proto__',
  'bedrock/anthropic.claude:1',
  'é "m"',
  'constructor',
];
const TOOLS = ['github-search', 'wiki-read'];
const TYPES = ['api', 'framework', 'no_code'] as const;

export function randomOrganisation(random: Random): Organisation {
  const { months, now } = randomMonths(random);
  const version = randomVersion(random);
  const keys = random.some(
    ['a', 'b', 'c', 'd', 'e'].map(name => randomKey(random, name)),
    1,
  );
  const models = random.some(MODELS, 1).map((model, index) => ({
    model,
    group: random.chance(0.8) ? `public-${index % 3}` : null,
    provider: random.pick(['openai', 'anthropic', 'bedrock']),
  }));
  const agentTypeBy = random.pick(['key', 'tag', 'agent', null] as const);
  const count = random.chance(0.1) ? 0 : random.whole(1, 60);
  const rows = Array.from({ length: count }, () => {
    const month = random.pick(months);
    const day = dayIn(month, random.whole(1, daysInMonth(month)));
    return randomUsage(random, day, keys, models);
  });
  return {
    months,
    now,
    usage: rows.filter(({ day }) => Date.parse(`${day}T00:00:00Z`) < now.getTime()),
    version,
    agentTypeBy,
    models: random.pick(['model_groups', 'models'] as const),
  };
}

function randomVersion(random: Random): Version {
  const isBare = random.chance(0.15);
  return {
    hasAggregated: !isBare && random.chance(0.6),
    hasAgents: !isBare && random.chance(0.7),
    isBare,
    isNew: !isBare && random.chance(0.5),
    addsDoubles: random.chance(0.3),
    pageSize: random.pick([1, 2, 3, 7, 20, 1000]),
    sumsEverything: random.chance(0.5),
  };
}

function randomKey(random: Random, name: string): Key {
  return {
    hash: `hash-${name}`,
    alias: random.chance(0.7) ? `${random.pick(['api', 'framework', 'other'])}-${name}` : null,
    team: random.chance(0.5) ? random.pick(['team-no_code', 'team-x']) : null,
    owner: random.chance(0.7) ? `owner-${name}` : null,
  };
}

function randomUsage(
  random: Random,
  day: Day,
  keys: readonly Key[],
  models: readonly Pick<Usage, 'model' | 'group' | 'provider'>[],
): Usage {
  const tool = random.chance(0.1) ? random.pick(TOOLS) : null;
  const model = random.pick(models);
  const prompt = tool === null ? random.whole(0, 20_000) : 0;
  return {
    day,
    user: random.chance(0.2) ? null : random.pick(['ada', 'jo', 'kim', '__proto__', 'toString']),
    key: random.pick(keys),
    ...(tool === null ? model : { model: `MCP: ${tool}`, group: null, provider: 'mcp' }),
    tool,
    agent: random.chance(0.4) ? null : random.pick(['bot-api', 'bot-framework', 'bot-x']),
    tags: randomTags(random),
    cost: randomCost(random),
    prompt,
    completion: tool === null ? random.whole(0, 4000) : 0,
    cacheRead: random.whole(0, Math.floor(prompt / 2)),
    cacheCreation: random.whole(0, Math.floor(prompt / 4)),
    requests: random.whole(1, 40),
    failed: random.whole(0, 3),
  };
}

/** A request has any number of tags, and one for its user agent; here and there two that both stand for a type. */
function randomTags(random: Random): string[] {
  const types = random.chance(0.06)
    ? ['type:api', 'type:no_code']
    : random.some(TYPES.map(type => `type:${type}`)).slice(0, 1);
  const others = random.some(['team:x', 'env:live']);
  return [...types, ...others, ...(random.chance(0.8) ? ['User-Agent: python'] : [])];
}

function randomCost(random: Random): string {
  if (random.chance(0.1)) return '0';
  const magnitude = random.pick([50, 99_999, 20_000_000, 9_000_000_000]);
  return fromBillionths(random.whole(1, magnitude));
}
