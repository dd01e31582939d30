import { daysOf, type Day } from '../../src/contract/index.js';
import { AGENTS, SERVICES, type Agent, type Model } from './catalog.js';
import { MONTHS, type MonthPlan } from './months.js';
import { PEOPLE, type Person } from './people.js';
import { seededRandom, type Random } from './random.js';
import { shareOut } from './share-out.js';

export const SAMPLE_ORGANIZATION = 'acme';

/** A usage record as a file would have it. */
export type SampleRecord = Readonly<Record<string, string | number>>;

const SEED = 20250212;
const SESSIONS_ON_A_WORKING_DAY = 92;
const SHARE_OF_WORK = { weekday: 1, weekend: 0.22 };

/** How much more the busiest people do than the others. */
const SKEW_OF_STAFF = 1.9;

/** The day a backlog of contracts was worked off. */
const SPIKE = { day: '2025-02-12', agent: 'Contract review', sessions: 150 };

/**
 * Every usage record of the sample organisation, January 2024 to February 2025: the same ones each time. All are
 * events, so that days can be cut in any time zone.
 */
export function sampleRecords(): SampleRecord[] {
  return MONTHS.flatMap((plan, index) => {
    const random = seededRandom(SEED + index);
    const services = serviceRecords(plan, random);
    const spent = services.reduce((sum, { cost }) => sum + cost, 0n);
    return [
      ...services.map(({ record, cost }) => ({ ...record, cost: dollars(cost) })),
      ...modelRecords(plan, plan.spend - spent, random),
    ].map((record, number) => ({
      id: `${plan.month}-${String(number + 1).padStart(5, '0')}`,
      organization_id: SAMPLE_ORGANIZATION,
      currency: 'USD',
      ...record,
    }));
  });
}

function serviceRecords({ month, size }: MonthPlan, random: Random) {
  return daysOf(month).flatMap(day =>
    SERVICES.map(({ id, name, unit, price, perDay, isHosting, agent }) => {
      const busy = perDay * size * workOn(day) * (0.8 + 0.4 * random.next());
      const quantity = isHosting ? perDay : Math.round(busy);
      const record = {
        time: `${day}T12:00:00Z`,
        ...agentFields(AGENTS.find(({ name }) => name === agent)),
        ...{ service: id, service_name: name, quantity, unit },
      };
      return { record, cost: BigInt(quantity) * price };
    }),
  );
}

/** One person's work with one agent, before its month is scaled to what the month cost. */
interface Session {
  readonly time: string;
  readonly person: Person | null;
  readonly agent: Agent | null;
  readonly agentType: Agent['type'] | null;
  readonly model: Model;
  readonly requests: number;
  readonly fresh: number;
  readonly cached: number;
  readonly cacheWritten: number;
  readonly output: number;
}

function agentFields(agent: Agent | null | undefined): SampleRecord {
  return agent ? { agent_id: agent.id, agent_name: agent.name, agent_type: agent.type } : {};
}

/** Tokens and cost are scaled by one factor, so that every record still costs what its model's prices say. */
function modelRecords(plan: MonthPlan, spend: bigint, random: Random): SampleRecord[] {
  const sessions = sessionsOf(plan, random);
  const prices = sessions.map(listPrice);
  const total = prices.reduce((sum, price) => sum + price, 0n);
  const costs = shareOut(spend, prices);
  const scale = (tokens: number) => Number((BigInt(tokens) * spend * NANO_PER_MICRO) / total);
  return sessions.map((session, index) => {
    const [fresh, cached, cacheWritten] = [
      scale(session.fresh),
      scale(session.cached),
      scale(session.cacheWritten),
    ];
    return {
      time: session.time,
      ...(session.person && { user_id: session.person.id, user_name: session.person.name }),
      ...agentFields(session.agent),
      ...(session.agentType && { agent_type: session.agentType }),
      provider: session.model.provider,
      model: session.model.model,
      input_tokens: fresh + cached + cacheWritten,
      cache_read_input_tokens: cached,
      cache_creation_input_tokens: cacheWritten,
      output_tokens: scale(session.output),
      requests: session.requests,
      cost: dollars(costs[index] ?? 0n),
    };
  });
}

function sessionsOf({ month, size }: MonthPlan, random: Random): Session[] {
  const staff = PEOPLE.slice(0, Math.round(PEOPLE.length * size));
  const workingDays = daysOf(month).filter(day => workOn(day) === SHARE_OF_WORK.weekday);
  const everyday = daysOf(month).flatMap(day => {
    const count = Math.round(SESSIONS_ON_A_WORKING_DAY * size * workOn(day) * (0.85 + 0.3 * random.next()));
    return Array.from({ length: count }, () => session(day, random.pick(staff, SKEW_OF_STAFF), random));
  });
  // Everyone looks in at least once a month.
  const rounds = staff.map(person => session(random.pick(workingDays), person, random));
  const spike = AGENTS.find(agent => agent.name === SPIKE.agent) ?? null;
  const backlog = Array.from({ length: SPIKE.day.startsWith(month) ? SPIKE.sessions : 0 }, () =>
    session(SPIKE.day, random.pick(staff, SKEW_OF_STAFF), random, spike),
  );
  return [...everyday, ...rounds, ...backlog];
}

function session(day: Day, person: Person, random: Random, sentBy: Agent | null = null): Session {
  const agent = sentBy ?? favouriteAgent(person, random);
  const isScheduled = sentBy === null && random.chance(0.04);
  const isDirect = sentBy === null && random.chance(0.03);
  const isUntagged = isDirect && random.chance(0.4);
  const model = random.pick(agent.models, 1.8);
  const requests = random.between(3, 60);
  const input = requests * random.between(400, 9000);
  const cached = Math.round(input * 0.6 * random.next());
  const cacheWritten = model.provider === 'anthropic' ? Math.round(input * 0.1 * random.next()) : 0;
  const output = model.outputPrice === 0n ? 0 : Math.round(input * (0.05 + 0.2 * random.next()));
  return {
    time: `${day}T${clock(random)}Z`,
    person: isScheduled ? null : person,
    agent: isDirect ? null : agent,
    agentType: isUntagged ? null : isDirect ? 'api' : agent.type,
    model,
    requests,
    fresh: input - cached - cacheWritten,
    cached,
    cacheWritten,
    output,
  };
}

/** People mostly work with one agent of their own, else with whichever is popular. */
function favouriteAgent(person: Person, random: Random): Agent {
  const own = AGENTS[(PEOPLE.indexOf(person) * 7) % AGENTS.length];
  return own && random.chance(0.35) ? own : random.pick(AGENTS, 2.2);
}

/** In thousand-millionths of a dollar: a cached token is a tenth of the price, one written to the cache five quarters. */
function listPrice({ model, fresh, cached, cacheWritten, output }: Session): bigint {
  const { inputPrice, outputPrice } = model;
  return (
    BigInt(fresh) * inputPrice +
    (BigInt(cached) * inputPrice) / 10n +
    (BigInt(cacheWritten) * inputPrice * 5n) / 4n +
    BigInt(output) * outputPrice
  );
}

const NANO_PER_MICRO = 1000n;

/** A decimal string of millionths. */
function dollars(micros: bigint): string {
  const digits = micros.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Weekdays by the calendar in UTC, where a day string is its own midnight. */
function workOn(day: Day): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? SHARE_OF_WORK.weekend : SHARE_OF_WORK.weekday;
}

/** Office hours for the most part. */
function clock(random: Random): string {
  const hour = random.chance(0.85) ? random.between(8, 18) : random.between(0, 23);
  return [hour, random.between(0, 59), random.between(0, 59)]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
