/** Holds a report against what happened: computed from the facts alone, with nothing of the code that is tested. */
import assert from 'node:assert/strict';
import type { Report } from '../../../../src/contract/index.js';
import { grouped, sumOf, type Fact, type Sums } from './facts.js';

/** What an upstream can't tell is told as unknown. */
export interface Knowledge {
  readonly userCosts: boolean;
  readonly users: boolean;
  readonly agents: boolean;
  readonly agentCosts: boolean;
  readonly requests: boolean;
}

export const EVERYTHING: Knowledge = {
  userCosts: true,
  users: true,
  agents: true,
  agentCosts: true,
  requests: true,
};

export interface ServiceUse {
  readonly cost: string;
  readonly quantity: number | null;
  readonly unit: string | null;
}

type Spend = Pick<Sums, 'total_tokens'> & { readonly cost: string | null };

/** @param facts of the month; @param services by id, in the month */
export function assertReport(
  report: Report,
  facts: readonly Fact[],
  services: ReadonlyMap<string, ServiceUse>,
  knowledge: Knowledge = EVERYTHING,
): void {
  const disagreements = report.warnings.filter(({ code }) => code === 'slices_disagree');
  assert.deepEqual(disagreements, []);
  assert.deepEqual(report.totals, known(sumOf(facts), knowledge), 'totals');
  assertDaily(report, facts);
  assertModels(report, facts, knowledge);
  const told = (report.services?.items ?? []).map(
    ({ id, cost, quantity, unit }) => [id, { cost, quantity, unit }] as const,
  );
  assert.deepEqual(new Map(told.sort(byKey)), new Map([...services].sort(byKey)), 'services');
  assertRanking('users', report.users, facts, ({ user }) => user, {
    isKnown: knowledge.users,
    hasCosts: knowledge.userCosts,
  });
  assertRanking('agents', report.agents, facts, ({ agent }) => agent, {
    isKnown: knowledge.agents,
    hasCosts: knowledge.agentCosts,
  });
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

/** The month before, and its first days where a month that runs is compared with them. */
export function assertPrevious(
  report: Report,
  facts: readonly Fact[],
  knowledge: Knowledge = EVERYTHING,
): void {
  const { previous } = report;
  if (previous === null) return;
  const before = facts.filter(({ day }) => day.startsWith(previous.month));
  assert.deepEqual(previous.totals, known(sumOf(before), knowledge), 'previous');
  if (previous.to_date === null) return;
  const { days, totals } = previous.to_date;
  const first = before.filter(({ day }) => Number(day.slice(8)) <= days);
  assert.deepEqual(totals, known(sumOf(first), knowledge), `the first ${days} days`);
}

function known(sums: Sums, { requests }: Knowledge): Sums {
  return requests ? sums : { ...sums, requests: null };
}

/** A cell that nothing is said of is zero; where it is of calls without tokens, unknown is as good. */
function assertDaily({ daily }: Report, facts: readonly Fact[]): void {
  const cells = grouped(facts, ({ day, agentType }) => `${day} ${agentType}`);
  const rows = grouped(daily ?? [], ({ date, agent_type: type }) => `${date} ${type}`);
  assert.notEqual(daily, null);
  for (const key of new Set([...cells.keys(), ...rows.keys()])) {
    const [row, ...others] = rows.get(key) ?? [];
    assert.equal(others.length, 0, `${key} is there twice`);
    assertSpend(row ?? NOTHING, sumOf(cells.get(key) ?? []), String(key));
  }
}

function assertModels({ models }: Report, facts: readonly Fact[], knowledge: Knowledge): void {
  assert.ok(models);
  assert.equal(models.other, null);
  const expected = grouped(facts, ({ model }) => model);
  const ids = models.items.map(({ id }) => id);
  assert.deepEqual(ids.toSorted(), [...expected.keys()].filter(id => id !== null).toSorted(), 'models');
  for (const row of models.items) {
    const { id, name, provider, ...measures } = row;
    assert.equal(`${provider}/${name}`, id);
    const sums = known(sumOf(expected.get(id) ?? []), knowledge);
    assert.deepEqual(measures, sums, id);
  }
  const nobodys = (expected.get(null) ?? []).filter(({ service }) => service === null);
  assertSpend(models.unassigned ?? NOTHING, sumOf(nobodys), 'models, unassigned');
}

interface Ranking {
  readonly items: readonly (Spend & { readonly id: string })[];
  readonly other: unknown;
  readonly unassigned: Spend | null;
}

function assertRanking(
  section: string,
  ranking: Ranking | null,
  facts: readonly Fact[],
  idOf: (fact: Fact) => string | null,
  { isKnown, hasCosts }: { readonly isKnown: boolean; readonly hasCosts: boolean },
): void {
  if (!isKnown) return assert.equal(ranking, null, `${section} can't be told`);
  const costly = hasCosts ? facts : facts.filter(({ calls }) => calls !== null);
  const expected = grouped(costly, idOf);
  const ids = [...expected.keys()].filter(id => id !== null);
  const spend = (of: readonly Fact[]): Spend => ({ ...sumOf(of), ...(hasCosts ? {} : { cost: null }) });
  if (ids.length === 0 && ranking === null) {
    const { cost, total_tokens: tokens } = sumOf(facts);
    return assert.ok(cost !== '0' || tokens, `${section}: nothing happened, and that is known`);
  }
  assert.ok(ranking, section);
  assert.equal(ranking.other, null);
  assert.deepEqual(ranking.items.map(({ id }) => id).toSorted(), ids.toSorted(), section);
  for (const row of ranking.items)
    assertSpend(row, spend(expected.get(row.id) ?? []), `${section}, ${row.id}`);
  const unassigned = ranking.unassigned ?? { ...NOTHING, ...(hasCosts ? {} : { cost: null }) };
  assertSpend(unassigned, spend(expected.get(null) ?? []), `${section}, unassigned`);
}

const NOTHING: Spend = { cost: '0', total_tokens: 0 };

function assertSpend(actual: Spend, expected: Spend, where: string): void {
  assert.equal(actual.cost, expected.cost, `cost of ${where}`);
  assert.equal(actual.total_tokens ?? 0, expected.total_tokens ?? 0, `tokens of ${where}`);
}
