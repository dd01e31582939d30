import type { Warning } from '../../contract/index.js';
import { allThrough } from '../comparable-days.js';
import { hasUsage } from '../has-usage.js';
import type { MonthQuestion, MonthUsage } from '../source.js';
import { mergeCoverage } from './merge-coverage.js';
import { addTotals } from './merge-rows.js';
import { mergeAgents, mergeDaily, mergeModels, mergeServices, mergeUsers } from './merge-sections.js';
import { settle, type Settled } from './settle.js';
import { distinctWarnings, lacksOf, missingWarnings } from '../warnings.js';

export interface PartUsage {
  readonly name: string;
  readonly usage: MonthUsage;
}

/**
 * One month of several parts, as the one source that has it all would tell it. Pure. A part's section that is `null` is
 * unassigned in the merged one; parts without usage have no say in what can be told.
 */
export function mergeUsage(
  parts: readonly PartUsage[],
  {
    top,
    models,
    detail,
    missing,
  }: Pick<MonthQuestion, 'top' | 'models' | 'detail'> & {
    /** Names of parts that failed. */
    readonly missing: readonly string[];
  },
): MonthUsage {
  const used = parts.filter(part => hasUsage(part.usage));
  const told = (used.length > 0 ? used : parts).map(({ name, usage }) => ({ name, ...settle(usage) }));
  const usages = told.map(part => part.usage);
  const isFull = detail === 'full';
  const sections = {
    totals: addTotals(usages.map(usage => usage.totals)),
    daily: mergeDaily(usages),
    services: isFull ? mergeServices(usages, models) : null,
    users: isFull ? mergeUsers(usages, top) : null,
    agents: isFull ? mergeAgents(usages, top) : null,
  };
  const ends = usages.flatMap(({ dataThrough }) => dataThrough?.getTime() ?? []);
  return {
    ...sections,
    models: mergeModels(usages, models, isFull),
    coverage: mergeCoverage(usages, { ...sections, isMissingSome: missing.length > 0 }),
    dataThrough: ends.length > 0 ? new Date(Math.max(...ends)) : null,
    comparableThrough: earliest(usages.map(allThrough)),
    warnings: distinctWarnings([
      ...parts.flatMap(part => part.usage.warnings),
      ...daylessWarnings(told),
      ...contradictionWarnings(told),
      ...missingWarnings(missing),
    ]),
    lacks: [
      ...parts.flatMap(({ name, usage }) => lacksOf(usage).map(lack => `${name}: ${lack}`)),
      ...missing,
    ],
  };
}

/** One that lags would make a difference between months that is none; so would one that does not say whether it does. */
function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.flatMap(instant => instant?.getTime() ?? []);
  return known.length < instants.length ? null : new Date(Math.min(...known));
}

interface Told extends PartUsage, Settled {}

/** Whose days can't be told, where all days could have been. */
function daylessWarnings(parts: readonly Told[]): Warning[] {
  const dayless = parts.filter(({ usage }) => usage.daily === null);
  const neverHad = parts.every(({ usage, dropped }) => usage.daily === null && !dropped.includes('daily'));
  return neverHad ? [] : dayless.map(({ name }) => ({ code: 'days_unavailable', detail: name }));
}

function contradictionWarnings(parts: readonly Told[]): Warning[] {
  return parts.flatMap(({ name, dropped }) =>
    dropped
      .filter(section => section !== 'daily')
      .map(section => ({ code: 'slices_disagree', detail: `${name}: ${section}` })),
  );
}
