import type { DuckDBConnection } from '@duckdb/node-api';
import { dayIn, daysInMonth, type Coverage, type Measures } from '../../contract/index.js';
import type { MonthQuestion, MonthUsage } from '../source.js';
import { timeZone } from '../time-zone.js';
import { NO_DETAILS, readDetails } from './read-details.js';
import { dailyOf, modelsOf, totalsOf } from './sections.js';
import { readUnpriced, unpricedWarning } from './unpriced.js';
import { groupUsage, type UsageGroup } from './usage-groups.js';

/** Reads one month, or its first days, of one organisation. */
export async function readMonth(connection: DuckDBConnection, question: MonthQuestion): Promise<MonthUsage> {
  const { organization, month, days, detail } = question;
  const now = question.now.getTime();
  const zone = timeZone(question.timezone);
  const { start, end } = zone.monthSpan(month);
  const isWhole = days === null || days >= daysInMonth(month);
  const slice = {
    organization,
    from: start,
    to: Math.min(isWhole ? end : zone.startOfDay(dayIn(month, days + 1)), now),
  };

  const groups =
    slice.from < slice.to ? await groupUsage(connection, slice, zone.offsets(slice.from, slice.to)) : [];
  const totals = totalsOf(groups);
  const unpriced = await readUnpriced(connection, slice, groups);
  const details = detail === 'full' ? await readDetails(connection, slice, question) : NO_DETAILS;
  return {
    totals,
    daily: dailyOf(groups),
    models: modelsOf(groups, question.models),
    ...details.sections,
    coverage: {
      cost: costCoverage(totals, unpriced),
      agent_types: groups.length === 0 || groups.some(group => group.agentType !== null) ? 'native' : 'none',
      ...details.coverage,
    },
    dataThrough: groups.length === 0 ? null : new Date(Math.min(now, newestEnd(groups))),
    warnings: unpriced.length > 0 ? [unpricedWarning(month, unpriced)] : [],
  };
}

function newestEnd(groups: readonly UsageGroup[]): number {
  return groups.reduce((newest, { end }) => Math.max(newest, end), 0);
}

function costCoverage(totals: Measures, unpriced: readonly string[]): Coverage['cost'] {
  if (totals.cost === null) return 'none';
  return unpriced.length > 0 ? 'mixed' : 'billed';
}
