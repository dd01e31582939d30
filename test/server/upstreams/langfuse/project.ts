import { dayIn, daysInMonth, type Month } from '../../../../src/contract/index.js';
import { randomMonths } from '../support/calendar.js';
import { fromBillionths } from '../support/exact.js';
import type { Random } from '../support/random.js';

/** One observation with its trace: Langfuse itself only tells marginals of these. */
export interface Observation {
  /** In milliseconds. */
  readonly start: number;
  /** When its trace began: now and then on the day before. */
  readonly traceStart: number;
  /** `null` for what is no call of a model. */
  readonly model: string | null;
  readonly environment: string;
  readonly traceName: string | null;
  readonly tags: readonly string[];
  readonly user: string | null;
  /** A plain decimal, in dollars; `null` for what has no price. */
  readonly cost: string | null;
  readonly input: number;
  readonly output: number;
  readonly total: number;
}

export interface Version {
  readonly hasV2: boolean;
  /** Numbers come as text, and exactly; else as numbers, which are doubles on their way. */
  readonly printsText: boolean;
  /** Sums of nothing but `null` are `null`; else zero. */
  readonly sumsToNull: boolean;
}

export interface Project {
  readonly month: Month;
  readonly now: Date;
  readonly observations: readonly Observation[];
  readonly version: Version;
  readonly agentTypeBy: 'environment' | 'traceName' | 'tag' | null;
}

export const day = ({ start }: Pick<Observation, 'start'>): string =>
  new Date(start).toISOString().slice(0, 10);

const DAY = 86_400_000;

export function randomProject(random: Random): Project {
  const { months, last, now } = randomMonths(random);
  // Rarely so many models that an answer by day and model is full, and has to be asked for in parts.
  const isWide = random.chance(0.03);
  const count = isWide ? 1800 : random.chance(0.1) ? 0 : random.whole(1, 80);
  const hasOwnTotals = random.chance(0.2);
  const version: Version = {
    hasV2: random.chance(0.7),
    printsText: random.chance(0.5),
    sumsToNull: random.chance(0.5),
  };
  // Of numbers, some with more digits than a double has: then sums miss each other.
  const costs = [900, 90_000_000, ...(version.printsText ? [] : [9_000_000_000_000_000])];
  const observations = Array.from({ length: count }, () =>
    randomObservation(random, isWide ? last : random.pick(months), isWide ? 60 : 4, hasOwnTotals, costs),
  );
  return {
    month: last,
    now,
    observations: observations.filter(({ start }) => start < now.getTime()),
    version,
    agentTypeBy: random.pick(['environment', 'traceName', 'tag', null] as const),
  };
}

function randomObservation(
  random: Random,
  month: Month,
  models: number,
  hasOwnTotals: boolean,
  costs: readonly number[],
): Observation {
  const midnight = Date.parse(`${dayIn(month, random.whole(1, daysInMonth(month)))}T00:00:00Z`);
  // The first and the last millisecond of a day more often than any other.
  const start = midnight + random.pick([0, DAY - 1, random.whole(0, DAY - 1), random.whole(0, DAY - 1)]);
  const isCall = random.chance(0.75);
  const input = isCall ? random.whole(0, 9000) : 0;
  const output = isCall ? random.whole(0, 2000) : 0;
  return {
    start,
    traceStart: random.chance(0.05) ? start - DAY : start,
    model: isCall
      ? random.pick(['__proto__', 'gpt "4"', ...Array.from({ length: models }, (_, index) => `m${index}`)])
      : null,
    environment: random.pick(['default', 'live-api', 'live-framework']),
    traceName: random.chance(0.15) ? null : random.pick(['bot api', 'bot no_code', 'bot', 'constructor']),
    tags: randomTags(random),
    user: random.chance(0.2) ? null : random.pick(['ada', 'jo', 'kim', 'toString']),
    cost: isCall && random.chance(0.9) ? fromBillionths(random.whole(0, random.pick(costs))) : null,
    input,
    output,
    total: input + output + (hasOwnTotals && isCall && random.chance(0.3) ? random.whole(1, 50) : 0),
  };
}

/** Of any number; here and there two that both stand for a type. */
function randomTags(random: Random): string[] {
  const types = random.chance(0.05)
    ? ['api', 'framework']
    : random.some(['api', 'framework', 'no_code']).slice(0, 1);
  return [...types.map(type => `type:${type}`), ...random.some(['blue', 'green'])];
}
