/** Makes of a part's month what can be added to others': no section tells more than the totals can answer for. */
import type { MonthUsage } from '../source.js';
import type { Spend } from '../ranking.js';
import { isNothing, remainder, rowsOf, type Section } from './remainder.js';

/** Sections that are not taken, and why that is said. */
export interface Settled {
  readonly usage: MonthUsage;
  readonly dropped: readonly ('daily' | 'models' | 'users' | 'agents')[];
}

/**
 * Alone, a section with unknown figures contradicts nothing. Beside another part's it would: so one whose rows tell more
 * than the totals is not taken, nor are days that tell less, as there are none for what is left.
 */
export function settle(part: MonthUsage): Settled {
  const usage = asFarAsTotals(part);
  const { totals } = usage;
  const left = usage.daily && remainder(totals, usage.daily);
  const isMore = (section: Section<Spend>) => (remainder(totals, rowsOf(section)).total_tokens ?? 0) < 0;
  const dropped = [
    ...(left !== null && !isNothing(left) ? (['daily'] as const) : []),
    ...(['models', 'users', 'agents'] as const).filter(name => isMore(usage[name])),
  ];
  return { usage: { ...usage, ...Object.fromEntries(dropped.map(name => [name, null])) }, dropped };
}

interface Ranking {
  readonly items: readonly Partial<Spend>[];
  readonly other: Partial<Spend> | null;
  readonly unassigned?: Partial<Spend> | null;
}

/**
 * Costs and tokens that the totals can't tell would be more than the merged totals, told by rows. Nothing is nothing all
 * the same.
 */
function asFarAsTotals(usage: MonthUsage): MonthUsage {
  const { totals, daily, models, services, users, agents } = usage;
  if (totals.cost !== null && totals.total_tokens !== null) return usage;
  const told = <Row extends Partial<Spend>>(row: Row): Row => ({
    ...row,
    ...(totals.cost === null && row.cost !== '0' && { cost: null }),
    ...(totals.total_tokens === null && (row.total_tokens ?? 0) !== 0 && { total_tokens: null }),
  });
  const toldOf = <Section extends Ranking>(section: Section | null): Section | null =>
    section && {
      ...section,
      items: section.items.map(told),
      other: section.other && told(section.other),
      ...(section.unassigned && { unassigned: told(section.unassigned) }),
    };
  return {
    ...usage,
    daily: daily && daily.map(told),
    models: toldOf(models),
    services: toldOf(services),
    users: toldOf(users),
    agents: toldOf(agents),
  };
}
