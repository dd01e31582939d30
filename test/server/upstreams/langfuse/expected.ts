import assert from 'node:assert/strict';
import { addMonths, daysOf, type Report } from '../../../../src/contract/index.js';
import {
  add,
  assertCost,
  assertFigures,
  NOTHING,
  shownById,
  tally,
  type Figures,
} from '../support/figures.js';
import { sumNano } from '../support/nano.js';
import { day, type Observation, type Project } from './project.js';

/** The agent type that an environment, a trace's name or a tag has in its name. */
export function typeOfText(text: string): string | null {
  return ['api', 'framework', 'no_code'].find(type => text.includes(type)) ?? null;
}

const figuresOf = ({ cost, total }: Observation): Figures => ({ cost: cost ?? 0n, tokens: total });

/** Holds a report against the observations themselves: nothing of how Langfuse or the source group them is in here. */
export function assertAdditions(report: Report, project: Project): void {
  const { month, observations, version } = project;
  const isExact = version.printsText;
  const of = (wanted: string) => observations.filter(row => day(row).startsWith(wanted));
  const usage = of(month);
  assertTotals(report.totals, usage, isExact);
  assertDaily(report, project, usage, isExact);
  assert.ok(report.models, JSON.stringify(report.warnings));
  assertFigures(
    'models',
    known(shownById(report.models)),
    tally(usage, row => row.model, figuresOf),
    isExact,
  );
  for (const { id, requests } of report.models.items) {
    assert.equal(requests, usage.filter(row => row.model === id).length, `requests of ${id}`);
  }
  assert.equal(report.services, null);
  const inTime = (row: Observation) =>
    version.hasV2 || new Date(row.traceStart).toISOString().startsWith(month);
  assertRanking('users', report.users, usage, row => (inTime(row) ? row.user : null), isExact);
  assertRanking('agents', report.agents, usage, row => (inTime(row) ? row.traceName : null), isExact);
  if (report.previous) {
    const before = of(addMonths(month, -1));
    assertTotals(report.previous.totals, before, isExact);
    const days = report.previous.to_date?.days ?? 0;
    const firstDays = before.filter(row => Number(day(row).slice(8)) <= days);
    if (report.previous.to_date) assertTotals(report.previous.to_date.totals, firstDays, isExact, before);
  }
  const months = observations.map(row => day(row).slice(0, 7)).sort();
  const [from, to] = [months[0], months.at(-1)];
  assert.deepEqual(report.available, from === undefined ? null : { from, to });
}

/** A cost that is not told is none: it is asserted to be of what has no price, as all others are not zero. */
function known<Shown extends { readonly cost: string | null; readonly total_tokens: number | null }>(
  shown: ReadonlyMap<string | null, Shown>,
) {
  return new Map([...shown].map(([key, row]) => [key, { ...row, cost: row.cost ?? '0' }]));
}

/** Where a month's totals are of the project's own making, input and output are not told: they would contradict them. */
const isSplit = (month: readonly Observation[]) => month.every(row => row.input + row.output === row.total);

function assertTotals(
  totals: Report['totals'],
  usage: readonly Observation[],
  isExact: boolean,
  month = usage,
): void {
  const sum = (read: (row: Observation) => number) => usage.reduce((total, row) => total + read(row), 0);
  assertCost('totals: cost', totals.cost ?? '0', sumNano(usage.map(row => row.cost ?? 0n)), isExact);
  assert.equal(
    totals.total_tokens,
    sum(row => row.total),
  );
  assert.equal(totals.requests, usage.filter(row => row.model !== null).length);
  assert.equal(totals.input_tokens, isSplit(month) ? sum(row => row.input) : null);
  assert.equal(totals.output_tokens, isSplit(month) ? sum(row => row.output) : null);
}

/** The types that an observation counts for; twice for both of two tags that are told one by one. */
function typesOf(row: Observation, { agentTypeBy, version }: Project): string[] {
  // Version 1 has traces only that began within the time that is asked for.
  const isTraceThere = version.hasV2 || row.traceStart >= Date.parse(`${day(row).slice(0, 7)}-01T00:00:00Z`);
  switch (agentTypeBy) {
    case 'environment':
      return [typeOfText(row.environment) ?? []].flat();
    case 'traceName':
      return isTraceThere && row.traceName !== null ? [typeOfText(row.traceName) ?? []].flat() : [];
    case 'tag': {
      const types = row.tags.flatMap(tag => typeOfText(tag) ?? []);
      if (version.hasV2) return types;
      return isTraceThere && types.length === 1 ? types : [];
    }
    case null:
      return [];
  }
}

function assertDaily(
  report: Report,
  project: Project,
  usage: readonly Observation[],
  isExact: boolean,
): void {
  const pieces = usage.flatMap(row => typesOf(row, project).map(type => ({ type, row })));
  const cells = new Map<string | null, Figures>();
  let overlaps = false;
  for (const date of daysOf(project.month)) {
    const total = usage
      .filter(row => day(row) === date)
      .map(figuresOf)
      .reduce(add, NOTHING);
    const ofDay = pieces.filter(({ row }) => day(row) === date);
    const typed = ofDay.map(({ row }) => figuresOf(row)).reduce(add, NOTHING);
    const rest = { cost: total.cost - typed.cost, tokens: total.tokens - typed.tokens };
    overlaps ||= rest.cost < 0n || rest.tokens < 0;
    cells.set(`${date} null`, rest);
    tally(
      ofDay,
      ({ type }) => type,
      ({ row }) => figuresOf(row),
    ).forEach((sum, type) => cells.set(`${date} ${type}`, sum));
  }
  const codes = report.warnings.map(({ code }) => code);
  assert.deepEqual(codes, overlaps ? ['slices_disagree'] : [], JSON.stringify(report.warnings));
  if (overlaps) {
    assert.equal(report.daily, null, 'days by tags that overlap');
    return;
  }
  assert.ok(report.daily);
  const shown = new Map(report.daily.map(row => [`${row.date} ${row.agent_type}`, row]));
  assertFigures('daily', known(shown), cells, isExact);
}

function assertRanking(
  section: string,
  shown: Report['users'],
  usage: readonly Observation[],
  keyOf: (row: Observation) => string | null,
  isExact: boolean,
): void {
  const expected = tally(usage, keyOf, figuresOf);
  const isNamed = [...expected.keys()].some(key => key !== null);
  const nobodys = expected.get(null) ?? NOTHING;
  if (isNamed) {
    assert.ok(shown, section);
    assertFigures(section, known(shownById(shown)), expected, isExact);
  } else if (nobodys.cost !== 0n || nobodys.tokens !== 0) {
    assert.equal(shown, null, `${section}: nobody is named`);
  }
}
