import {
  SCHEMA_VERSION,
  addMonths,
  findMismatches,
  type AgentType,
  type DailyRow,
  type ModelSection,
  type Month,
  type Previous,
  type Report,
  type Warning,
} from '../contract/index.js';
import { orderAgentTypes } from './agent-types.js';
import type { Description, MonthUsage } from './source.js';
import { sumCosts, sumCounts } from './sums.js';
import type { TimeZone } from './time-zone.js';
import { distinctWarnings } from './warnings.js';

/** What the handler's configuration knows of names and order. */
export interface Labels {
  readonly agentTypes: readonly AgentType[];
  readonly modelNames: ReadonlyMap<string, string>;
}

export interface ReportParts {
  readonly month: Month;
  readonly zone: TimeZone;
  readonly now: Date;
  readonly description: Description;
  readonly usage: MonthUsage;
  readonly previous: (Compared & { readonly month: Month }) | null;
  /** The first days of the month before. */
  readonly toDate: (Compared & { readonly days: number }) | null;
  readonly labels: Labels;
}

interface Compared {
  readonly usage: MonthUsage;
  /** Whether it lacks nothing that this month has, nor the other way round: else it is no measure of this one. */
  readonly isLike: boolean;
}

/** Puts a source's answers together as the contract's document. A section that contradicts the totals is sent, and said. */
export function assembleReport(parts: ReportParts): Report {
  const { month, zone, now, description, usage, labels } = parts;
  const previous = parts.previous?.isLike ? parts.previous : null;
  const toDate = parts.toDate?.isLike ? parts.toDate : null;
  const report: Report = {
    schema_version: SCHEMA_VERSION,
    currency: description.currency,
    period: {
      month,
      start: `${month}-01`,
      end: `${addMonths(month, 1)}-01`,
      timezone: zone.name,
      data_through: usage.dataThrough?.toISOString() ?? null,
      complete: zone.monthSpan(month).end <= now.getTime(),
    },
    available: description.available,
    totals: usage.totals,
    previous: previous && {
      month: previous.month,
      totals: previous.usage.totals,
      to_date: toDate && { days: toDate.days, totals: toDate.usage.totals },
      daily: previous.usage.daily && sumByDay(previous.usage.daily),
      models: withNames(previous.usage.models, labels.modelNames),
    },
    agent_types: orderAgentTypes(labels.agentTypes, description.agentTypes),
    daily: usage.daily && [...usage.daily],
    models: withNames(usage.models, labels.modelNames),
    services: usage.services,
    users: usage.users,
    agents: usage.agents,
    budget: null,
    coverage: usage.coverage,
    warnings: distinctWarnings([
      ...description.warnings,
      ...usage.warnings,
      ...(parts.previous ? warningsBefore(parts.previous.month, [parts.previous, parts.toDate]) : []),
    ]),
  };
  return { ...report, warnings: [...report.warnings, ...contradictions(report)] };
}

/** Days without their agent types, for a line of the month before. */
function sumByDay(rows: readonly DailyRow[]): NonNullable<Previous['daily']> {
  const dates = [...new Set(rows.map(row => row.date))].sort();
  return dates.map(date => {
    const ofDay = rows.filter(row => row.date === date);
    return {
      date,
      cost: sumCosts(ofDay.map(row => row.cost)),
      total_tokens: sumCounts(ofDay.map(row => row.total_tokens)),
    };
  });
}

function withNames(models: ModelSection | null, names: ReadonlyMap<string, string>): ModelSection | null {
  return (
    models && { ...models, items: models.items.map(row => ({ ...row, name: names.get(row.id) ?? row.name })) }
  );
}

/** What may be missing of the month before is missing in the comparison, too. */
const TOUCHING_COMPARISONS = ['partial_upstream', 'stale_upstream', 'truncated', 'not_told'];

/**
 * The warnings of the month before, or of its first days alone, that hold for a report of this one, each with the month
 * it is about. How its costs came about stays out: "some models have no price" on a month whose models all have one
 * would be false.
 */
function warningsBefore(month: Month, compared: readonly (Compared | null)[]): Warning[] {
  return compared
    .flatMap(part => part?.usage.warnings ?? [])
    .filter(warning => TOUCHING_COMPARISONS.includes(warning.code))
    .map(({ code, detail }) => ({ code, detail: detail ? `${month}: ${detail}` : month }));
}

function contradictions(report: Report): Warning[] {
  return findMismatches(report).map(({ section, measure, expected, actual }) => ({
    code: 'slices_disagree',
    detail: `${section}: ${measure} adds up to ${actual}, not ${expected}`,
  }));
}
