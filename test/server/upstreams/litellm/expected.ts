import assert from 'node:assert/strict';
import { daysOf, type Month, type Report } from '../../../../src/contract/index.js';
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
import { typeOf } from './check.js';
import type { Organisation, Usage } from './organisation.js';

const figuresOf = ({ cost, prompt, completion }: Usage): Figures => ({ cost, tokens: prompt + completion });

/** Holds a report against the usage itself: nothing of how LiteLLM or the source group it is in here. */
export function assertAdditions(
  report: Report,
  organisation: Organisation,
  month: Month,
  before: Month,
): void {
  const ofMonth = organisation.usage.filter(({ day }) => day.startsWith(month));
  const isExact = !organisation.version.addsDoubles;
  assertTotals(report.totals, ofMonth, isExact);
  assertDaily(report, organisation, ofMonth, isExact);
  assertModels(report, organisation, ofMonth, isExact);
  assertRankings(report, organisation, ofMonth, isExact);
  assert.deepEqual(report.available, availableOf(organisation.usage), 'the months there is usage in');
  if (report.previous) {
    const ofBefore = organisation.usage.filter(({ day }) => day.startsWith(before));
    assertTotals(report.previous.totals, ofBefore, isExact);
    const days = report.previous.to_date?.days;
    const firstDays = ofBefore.filter(({ day }) => days !== undefined && Number(day.slice(8)) <= days);
    if (report.previous.to_date) assertTotals(report.previous.to_date.totals, firstDays, isExact);
  }
}

function assertTotals(totals: Report['totals'], usage: readonly Usage[], isExact: boolean): void {
  const sum = (read: (usage: Usage) => number) => usage.reduce((total, row) => total + read(row), 0);
  const { cost, ...counts } = totals;
  assertCost('totals: cost', cost, sumNano(usage.map(row => row.cost)), isExact);
  assert.deepEqual(counts, {
    total_tokens: sum(row => row.prompt + row.completion),
    input_tokens: sum(row => row.prompt),
    cache_read_input_tokens: sum(row => row.cacheRead),
    cache_creation_input_tokens: sum(row => row.cacheCreation),
    output_tokens: sum(row => row.completion),
    requests: sum(row => row.requests),
  });
}

/** The types that a row counts for; twice for both of two tags. */
function typesOf(usage: Usage, { agentTypeBy, version }: Organisation): string[] {
  const { key, tags, agent } = usage;
  if (agentTypeBy === 'key' && !version.isBare)
    return [typeOf({ keyAlias: key.alias, teamId: key.team }) ?? []].flat();
  // The oldest versions list no entities.
  if (agentTypeBy === 'tag' && !version.isBare) return tags.flatMap(tag => typeOf({ tag }) ?? []);
  if (agentTypeBy === 'agent' && version.hasAgents && agent !== null)
    return [typeOf({ agentId: agent }) ?? []].flat();
  return [];
}

function assertDaily(
  report: Report,
  organisation: Organisation,
  usage: readonly Usage[],
  isExact: boolean,
): void {
  const pieces = usage.flatMap(row => typesOf(row, organisation).map(type => ({ type, row })));
  const cells = new Map<string | null, Figures>();
  let overlaps = false;
  for (const day of daysOf(report.period.month)) {
    const total = usage
      .filter(row => row.day === day)
      .map(figuresOf)
      .reduce(add, NOTHING);
    const ofDay = pieces.filter(({ row }) => row.day === day);
    const typed = ofDay.map(({ row }) => figuresOf(row)).reduce(add, NOTHING);
    const rest = { cost: total.cost - typed.cost, tokens: total.tokens - typed.tokens };
    overlaps ||= rest.cost < 0n || rest.tokens < 0;
    cells.set(`${day} null`, rest);
    tally(
      ofDay,
      ({ type }) => type,
      ({ row }) => figuresOf(row),
    ).forEach((sum, type) => cells.set(`${day} ${type}`, sum));
  }
  const disagreements = report.warnings.filter(({ code }) => code === 'slices_disagree');
  assert.equal(disagreements.length, overlaps ? 1 : 0, JSON.stringify(report.warnings));
  if (overlaps) {
    assert.equal(report.daily, null, 'days by tags that overlap');
    return;
  }
  assert.ok(report.daily);
  const shown = new Map(report.daily.map(row => [`${row.date} ${row.agent_type}`, row]));
  assertFigures('daily', shown, cells, isExact);
}

/** What a model is called in the report; `null` is of no model that LiteLLM names. */
function modelOf(
  { tool, group, model }: Usage,
  { models, version }: Organisation,
  hasGroups: boolean,
): string | null {
  if (tool !== null) return null;
  if (models === 'models' || version.isBare || !hasGroups) return model;
  return group ?? (version.hasAggregated ? null : model);
}

function assertModels(
  report: Report,
  organisation: Organisation,
  usage: readonly Usage[],
  isExact: boolean,
): void {
  assert.ok(report.models && report.services, JSON.stringify(report.warnings));
  const hasGroups = !organisation.version.hasAggregated || usage.some(({ group }) => group !== null);
  const [tools, calls] = [
    usage.filter(({ tool }) => tool !== null),
    usage.filter(({ tool }) => tool === null),
  ];
  const models = tally(calls, row => modelOf(row, organisation, hasGroups), figuresOf);
  assertFigures('models', shownById(report.models), models, isExact);
  const services = tally(tools, ({ tool }) => tool, figuresOf);
  assert.equal(report.services.items.length, services.size);
  for (const { id, cost, quantity } of report.services.items) {
    const ofTool = tools.filter(({ tool }) => tool === id);
    assertCost(`service ${id}`, cost, sumNano(ofTool.map(row => row.cost)), isExact);
    assert.equal(
      quantity,
      ofTool.reduce((sum, row) => sum + row.requests, 0),
      `calls of ${id}`,
    );
  }
}

function assertRankings(
  report: Report,
  organisation: Organisation,
  usage: readonly Usage[],
  isExact: boolean,
): void {
  const { version } = organisation;
  const rankings = [
    ['users', report.users, version.isBare ? () => null : (row: Usage) => row.user],
    ['agents', report.agents, version.hasAgents ? (row: Usage) => row.agent : () => null],
  ] as const;
  for (const [section, shown, keyOf] of rankings) {
    const expected = tally(usage, keyOf, figuresOf);
    const isAnybody = [...expected].some(([key, sum]) => key !== null || sum.cost !== 0n || sum.tokens !== 0);
    const isNamed = [...expected.keys()].some(key => key !== null);
    if (isAnybody && !isNamed) assert.equal(shown, null, `${section}: nobody is named`);
    else if (isNamed) {
      assert.ok(shown, `${section}: ${JSON.stringify(report.warnings)}`);
      assertFigures(section, shownById(shown), expected, isExact);
    }
  }
  if (organisation.agentTypeBy === 'agent') {
    for (const { id, agent_type: type } of report.agents?.items ?? [])
      assert.equal(type, typeOf({ agentId: id }));
  }
}

function availableOf(usage: readonly Usage[]): Report['available'] {
  const months = usage.map(({ day }) => day.slice(0, 7)).sort();
  const [from, to] = [months[0], months.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
}
