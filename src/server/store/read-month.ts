import { dayIn, daysInMonth } from '../../contract/index.js';
import type { MonthQuestion, MonthUsage } from '../source.js';
import { timeZone } from '../time-zone.js';
import type { Session } from './engine.js';
import { readPricing } from './pricing.js';
import { NO_DETAILS, readDetails } from './read-details.js';
import { dailyOf, modelsOf, totalsOf } from './sections.js';
import { groupUsage, type UsageGroup } from './usage-groups.js';

/** Reads one month, or its first days, of one organisation. */
export async function readMonth(session: Session, question: MonthQuestion): Promise<MonthUsage> {
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
    slice.from < slice.to ? await groupUsage(session, slice, zone.offsets(slice.from, slice.to)) : [];
  const totals = totalsOf(groups);
  const pricing = await readPricing(session, slice, { month, groups, totals });
  const details = detail === 'full' ? await readDetails(session, slice, question) : NO_DETAILS;
  return {
    totals,
    daily: dailyOf(groups),
    models: modelsOf(groups, question.models),
    ...details.sections,
    coverage: {
      cost: pricing.coverage,
      agent_types: groups.length === 0 || groups.some(group => group.agentType !== null) ? 'native' : 'none',
      ...details.coverage,
    },
    dataThrough: groups.length === 0 ? null : new Date(Math.min(now, newestEnd(groups))),
    warnings: pricing.warnings,
  };
}

function newestEnd(groups: readonly UsageGroup[]): number {
  return groups.reduce((newest, { end }) => Math.max(newest, end), 0);
}
