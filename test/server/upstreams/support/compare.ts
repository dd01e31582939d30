/** Holds a report against what happened: computed from the facts alone, with nothing of the code that is tested. */
import assert from 'node:assert/strict';
import type { Report } from '../../../../src/contract/index.js';
import { fromUnits, toUnits } from './exact.js';
import { grouped, sumOf, type Fact, type Sums } from './facts.js';

/** What an upstream can't tell is told as unknown. */
export interface Knowledge {
  readonly users: boolean;
  readonly userCosts: boolean;
  readonly agents: boolean;
  readonly agentCosts: boolean;
  readonly services: boolean;
  /** Whether it names the provider of a model. */
  readonly providers: boolean;
  /** Whether all has a price: else a cost that is not told stands for none. */
  readonly prices: boolean;
  /** Whether it adds money exactly: else costs may miss by what doubles do. */
  readonly exact: boolean;
  /** Measures that it tells of nothing. */
  readonly untold: readonly (keyof Sums)[];
}

export const EVERYTHING: Knowledge = {
  users: true,
  userCosts: true,
  agents: true,
  agentCosts: true,
  services: true,
  providers: true,
  prices: true,
  exact: true,
  untold: [],
};

export interface ServiceUse {
  readonly cost: string;
  readonly quantity: number | null;
  readonly unit: string | null;
}

interface Spend {
  readonly cost: string | null;
  readonly total_tokens: number | null;
}

/** @param facts of the month; @param services by id, in the month */
export function assertReport(
  report: Report,
  facts: readonly Fact[],
  services: ReadonlyMap<string, ServiceUse>,
  knowledge: Knowledge = EVERYTHING,
): void {
  assertMeasures(report.totals, facts, facts, knowledge, 'totals');
  assertDaily(report, facts, knowledge);
  assertModels(report, facts, knowledge);
  assertServices(report, services, knowledge);
  assertRanking('users', report.users, facts, ({ user }) => user, {
    ...knowledge,
    isKnown: knowledge.users,
    hasCosts: knowledge.userCosts,
  });
  assertRanking('agents', report.agents, facts, ({ agent }) => agent, {
    ...knowledge,
    isKnown: knowledge.agents,
    hasCosts: knowledge.agentCosts,
  });
}

/** The month before, and its first days where a month that runs is compared with them. */
export function assertPrevious(
  { previous }: Report,
  facts: readonly Fact[],
  knowledge: Knowledge = EVERYTHING,
): void {
  if (previous === null) return;
  const before = facts.filter(({ day }) => day.startsWith(previous.month));
  assertMeasures(previous.totals, before, before, knowledge, 'previous');
  if (previous.to_date === null) return;
  const { days, totals } = previous.to_date;
  const first = before.filter(({ day }) => Number(day.slice(8)) <= days);
  assertMeasures(totals, first, before, knowledge, `the first ${days} days`);
}

/**
 * Where an upstream's totals of tokens are of its own making, input and output are not told: they would contradict them.
 *
 * @param month all facts that were told with these
 */
function assertMeasures(
  actual: Sums | (Omit<Sums, 'cost'> & Pick<Spend, 'cost'>),
  facts: readonly Fact[],
  month: readonly Fact[],
  knowledge: Knowledge,
  where: string,
): void {
  const { cost, ...counts } = sumOf(facts);
  const { cost: actualCost, ...actualCounts } = actual;
  const isSplit = month.every(
    ({ calls }) => calls?.total === undefined || calls.total === (calls.input ?? 0) + (calls.output ?? 0),
  );
  const untold = [...knowledge.untold, ...(isSplit ? [] : ['input_tokens', 'output_tokens'])];
  const unknown = Object.fromEntries(untold.map(measure => [measure, null]));
  assert.deepEqual(actualCounts, { ...counts, ...unknown }, where);
  assertCost(actualCost, cost, knowledge, where);
}

/** A cell that nothing is said of is zero; where it is of calls without tokens, unknown is as good. */
function assertDaily({ daily, warnings }: Report, facts: readonly Fact[], knowledge: Knowledge): void {
  const disagreements = warnings.filter(({ code }) => code === 'slices_disagree');
  const { cells, overlaps } = cellsOf(facts);
  assert.equal(disagreements.length, overlaps ? 1 : 0, JSON.stringify(warnings));
  if (overlaps) return assert.equal(daily, null, 'days by tags that overlap');
  assert.ok(daily);
  const rows = grouped(daily, ({ date, agent_type: type }) => `${date} ${type}`);
  const whole = sumOf(facts).cost;
  for (const key of new Set([...cells.keys(), ...rows.keys()])) {
    const [row, ...others] = rows.get(key) ?? [];
    assert.equal(others.length, 0, `${key} is there twice`);
    assertSpend(row ?? NOTHING, cells.get(String(key)) ?? NOTHING, knowledge, String(key), whole);
  }
}

/** By day and type: what is of several counts for each of them, and what is left over of a day is of none. */
function cellsOf(facts: readonly Fact[]): { cells: Map<string, Expected>; overlaps: boolean } {
  const cells = new Map<string, Expected>();
  let overlaps = false;
  for (const [day, ofDay] of grouped(facts, fact => fact.day)) {
    const pieces = ofDay.flatMap(fact => fact.agentTypes.map(type => ({ type, fact })));
    const rest = difference(sumOf(ofDay), sumOf(pieces.map(({ fact }) => fact)));
    cells.set(`${day} null`, rest);
    for (const [type, ofType] of grouped(pieces, piece => piece.type)) {
      cells.set(`${day} ${type}`, sumOf(ofType.map(({ fact }) => fact)));
    }
    const hasSeveral = ofDay.some(({ agentTypes }) => agentTypes.length > 1);
    overlaps ||= hasSeveral && (rest.cost.startsWith('-') || (rest.total_tokens ?? 0) < 0);
  }
  return { cells, overlaps };
}

type Expected = Pick<Sums, 'cost' | 'total_tokens'>;

const difference = (whole: Expected, part: Expected): Expected => ({
  cost: fromUnits(toUnits(whole.cost) - toUnits(part.cost)),
  total_tokens: (whole.total_tokens ?? 0) - (part.total_tokens ?? 0),
});

function assertModels({ models, warnings }: Report, facts: readonly Fact[], knowledge: Knowledge): void {
  assert.ok(models, JSON.stringify(warnings));
  assert.equal(models.other, null);
  const expected = grouped(facts, ({ model }) => model);
  const ids = models.items.map(({ id }) => id);
  assert.deepEqual(ids.toSorted(), [...expected.keys()].filter(id => id !== null).toSorted(), 'models');
  for (const { id, name, provider, ...measures } of models.items) {
    if (knowledge.providers) assert.equal(`${provider}/${name}`, id);
    else assert.equal(provider, null, id);
    assertMeasures(measures, expected.get(id) ?? [], facts, knowledge, id);
  }
  const nobodys = (expected.get(null) ?? []).filter(({ service }) => service === null);
  const whole = sumOf(facts).cost;
  assertSpend(models.unassigned ?? NOTHING, sumOf(nobodys), knowledge, 'models, unassigned', whole);
}

function assertServices(
  { services }: Report,
  expected: ReadonlyMap<string, ServiceUse>,
  knowledge: Knowledge,
): void {
  assert.equal(services !== null, knowledge.services, 'services');
  const items = services?.items ?? [];
  assert.deepEqual(items.map(({ id }) => id).toSorted(), [...expected.keys()].toSorted(), 'services');
  for (const { id, cost, quantity, unit } of items) {
    const use = expected.get(id);
    assert.deepEqual([quantity, unit], [use?.quantity, use?.unit], id);
    assertCost(cost, use?.cost ?? '0', knowledge, id);
  }
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
  knowledge: Knowledge & { readonly isKnown: boolean; readonly hasCosts: boolean },
): void {
  const { isKnown, hasCosts } = knowledge;
  if (!isKnown) return assert.equal(ranking, null, `${section} can't be told`);
  const costly = hasCosts ? facts : facts.filter(({ calls }) => calls !== null);
  const expected = grouped(costly, idOf);
  const ids = [...expected.keys()].filter(id => id !== null);
  const whole = sumOf(facts);
  if (ids.length === 0) {
    const isNothing = whole.cost === '0' && !whole.total_tokens;
    return assert.equal(ranking !== null, isNothing, `${section}: nobody is named where something happened`);
  }
  assert.ok(ranking, section);
  assert.equal(ranking.other, null);
  assert.deepEqual(ranking.items.map(({ id }) => id).toSorted(), ids.toSorted(), section);
  const assertRow = (row: Spend, of: readonly Fact[], where: string) => {
    if (hasCosts) return assertSpend(row, sumOf(of), knowledge, where, whole.cost);
    assert.equal(row.cost, null, where);
    assertTokens(row, sumOf(of), where);
  };
  for (const row of ranking.items) assertRow(row, expected.get(row.id) ?? [], `${section}, ${row.id}`);
  const unassigned = ranking.unassigned ?? { ...NOTHING, ...(hasCosts ? {} : { cost: null }) };
  assertRow(unassigned, expected.get(null) ?? [], `${section}, unassigned`);
}

const NOTHING = { cost: '0', total_tokens: 0 } as const;

/** @param whole the cost of all that was told with these */
function assertSpend(
  actual: Spend,
  expected: Expected,
  knowledge: Knowledge,
  where: string,
  whole: string,
): void {
  assertCost(actual.cost, expected.cost, knowledge, where, whole);
  assertTokens(actual, expected, where);
}

function assertTokens(actual: Spend, expected: Expected, where: string): void {
  assert.equal(actual.total_tokens ?? 0, expected.total_tokens ?? 0, `tokens of ${where}`);
}

function assertCost(
  actual: string | null,
  expected: string,
  { exact, prices }: Knowledge,
  where: string,
  whole = expected,
): void {
  const told = prices ? actual : (actual ?? '0');
  if (exact || told === null) return assert.equal(told, expected, `cost of ${where}`);
  // Of the digits that a double has, sums of many lose some.
  const slack = Math.max(1e-9, Math.abs(Number(whole)) * 1e-12);
  assert.ok(Math.abs(Number(told) - Number(expected)) <= slack, `cost of ${where}: ${told}, not ${expected}`);
}
