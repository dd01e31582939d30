/**
 * Usage as one table in memory, summed the plainest way: what a merge of its parts has to equal. Days are in UTC. What it
 * is told not to know, it leaves out.
 */
import { sumMoney, type Measures, type Money, type Warning } from '../../../src/contract/index.js';
import { type ConsumptionSource, type MonthQuestion, type MonthUsage } from '../../../src/server/index.js';

export interface Row {
  readonly day: string;
  readonly agentType: string | null;
  /** One of the two is there. */
  readonly model: string | null;
  readonly service: string | null;
  readonly user: string | null;
  readonly agent: string | null;
  readonly cost: Money | null;
  /** `null` for services, and for calls whose tokens nobody counted. */
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly quantity: number;
  readonly unit: string;
}

export interface Limits {
  readonly currency?: string;
  /** Whether it can cut days in the zone that is wished for; else in UTC alone. */
  readonly cutsZones?: boolean;
  readonly warnings?: readonly Warning[];
  /** What a month is changed into before it is given. */
  readonly tell?: (usage: MonthUsage) => MonthUsage;
}

const orNull = <Value>(values: readonly (Value | null)[], sum: (known: Value[]) => Value): Value | null => {
  const known = values.filter((value): value is Value & {} => value !== null);
  return known.length === 0 && values.length > 0 ? null : sum(known);
};
const plus = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const costOf = (rows: readonly Row[]) =>
  orNull(
    rows.map(row => row.cost),
    sumMoney,
  );
const tokensOf = (rows: readonly Row[], kind: 'input' | 'output' | 'both') =>
  orNull(
    rows
      .filter(row => row.model !== null)
      .map(({ tokens }) => tokens && (kind === 'both' ? tokens.input + tokens.output : tokens[kind])),
    plus,
  );
const spendOf = (rows: readonly Row[]) => ({ cost: costOf(rows), total_tokens: tokensOf(rows, 'both') });

function measuresOf(rows: readonly Row[]): Measures {
  const calls = rows.filter(row => row.model !== null);
  return {
    ...spendOf(rows),
    input_tokens: tokensOf(rows, 'input'),
    cache_read_input_tokens: calls.length > 0 ? null : 0,
    cache_creation_input_tokens: calls.length > 0 ? null : 0,
    output_tokens: tokensOf(rows, 'output'),
    requests: calls.length,
  };
}

function by(rows: readonly Row[], key: (row: Row) => string | null): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = key(row);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const descending =
  <Item>(read: (item: Item) => number | null) =>
  (a: Item, b: Item) =>
    (read(b) ?? -Infinity) - (read(a) ?? -Infinity) || 0;
/** Costs in these tables are few digits long. */
const byCost = descending<{ cost: Money | null }>(({ cost }) => (cost === null ? null : Number(cost)));
const byTokens = descending<{ total_tokens: number | null }>(({ total_tokens }) => total_tokens);

function rankingOf<Label extends { id: string; name: string }>(
  rows: readonly Row[],
  key: (row: Row) => string | null,
  top: number,
  label: (id: string) => Label,
) {
  const unnamed = rows.filter(row => key(row) === null);
  const groups = by(rows, key);
  if (groups.length === 0 && unnamed.length > 0) return null;
  const ranked = groups.map(([id, own]) => ({ item: { ...label(id), ...spendOf(own) }, own }));
  ranked.sort((a, b) => byTokens(a.item, b.item));
  const below = ranked.slice(top);
  return {
    items: ranked.slice(0, top).map(({ item }) => item),
    other: below.length > 0 ? { count: below.length, ...spendOf(below.flatMap(({ own }) => own)) } : null,
    unassigned: unnamed.length > 0 ? spendOf(unnamed) : null,
  };
}

function modelsOf(rows: readonly Row[], top: number): MonthUsage['models'] {
  const groups = by(rows, row => row.model).map(([id, own]) => ({ id, own, ...spendOf(own) }));
  const shown = new Set([
    ...groups.toSorted(byCost).slice(0, top),
    ...groups.toSorted(byTokens).slice(0, top),
  ]);
  const below = groups.filter(group => !shown.has(group)).flatMap(({ own }) => own);
  return {
    items: groups
      .filter(group => shown.has(group))
      .sort(byCost)
      .map(({ id, own }) => ({ id, name: `Model ${id}`, provider: id.slice(0, 1), ...measuresOf(own) })),
    other: below.length > 0 ? { count: groups.length - shown.size, ...measuresOf(below) } : null,
    unassigned: null,
  };
}

function servicesOf(rows: readonly Row[], top: number): MonthUsage['services'] {
  const sums = (own: readonly Row[]) => {
    const units = new Set(own.map(row => row.unit));
    const isOne = units.size === 1;
    return {
      cost: costOf(own),
      quantity: isOne ? plus(own.map(row => row.quantity)) : null,
      unit: isOne ? own[0]!.unit : null,
    };
  };
  const groups = by(rows, row => row.service).map(([id, own]) => ({ id, own, cost: costOf(own) }));
  const ranked = groups.sort(byCost);
  const below = ranked.slice(top).flatMap(({ own }) => own);
  return {
    items: ranked.slice(0, top).map(({ id, own }) => ({ id, name: `Service ${id}`, ...sums(own) })),
    other: below.length > 0 ? { count: ranked.length - top, ...sums(below) } : null,
  };
}

function monthOf(rows: readonly Row[], { month, days, top, models, detail }: MonthQuestion): MonthUsage {
  const own = rows.filter(
    ({ day }) => day.startsWith(month) && (days === null || Number(day.slice(8)) <= days),
  );
  const isFull = detail === 'full';
  const users = isFull
    ? rankingOf(
        own,
        row => row.user,
        top,
        id => ({ id, name: `User ${id}` }),
      )
    : null;
  const agents = isFull
    ? rankingOf(
        own,
        row => row.agent,
        top,
        id => ({ id, name: `Agent ${id}`, agent_type: 'api' }),
      )
    : null;
  const breadth = (section: typeof users) =>
    section === null ? 'none' : section.unassigned === null ? 'full' : 'partial';
  const totals = measuresOf(own);
  const isUnpriced = own.some(row => row.cost === null);
  const newest = own
    .map(row => row.day)
    .sort()
    .at(-1);
  return {
    totals,
    daily: by(own, row => JSON.stringify([row.day, row.agentType ?? '~'])).map(([, group]) => ({
      date: group[0]!.day,
      agent_type: group[0]!.agentType,
      ...spendOf(group),
    })),
    models: modelsOf(own, models),
    services: isFull ? servicesOf(own, models) : null,
    users,
    agents,
    coverage: {
      cost: totals.cost === null ? 'none' : isUnpriced ? 'mixed' : 'billed',
      agent_types: own.length === 0 || own.some(row => row.agentType !== null) ? 'native' : 'none',
      users: isFull ? breadth(users) : 'none',
      agents: isFull ? breadth(agents) : 'none',
      services: isFull ? 'full' : 'none',
    },
    dataThrough: newest === undefined ? null : new Date(`${newest}T12:00:00Z`),
    warnings: [],
  };
}

export function referenceSource(
  rows: readonly Row[],
  { currency = 'USD', cutsZones = true, warnings = [], tell = usage => usage }: Limits = {},
): ConsumptionSource {
  return {
    async describe({ timezone }) {
      const months = rows.map(row => row.day.slice(0, 7)).sort();
      const [from, to] = [months[0], months.at(-1)];
      const isCut = !cutsZones && timezone !== 'UTC';
      return {
        timezone: isCut ? 'UTC' : timezone,
        currency,
        available: from && to ? { from, to } : null,
        agentTypes: [...new Set(rows.flatMap(row => row.agentType ?? []))],
        warnings: [...warnings, ...(isCut ? [{ code: 'timezone_unavailable', detail: 'as it is' }] : [])],
      };
    },
    month: async question => tell(monthOf(rows, question)),
  };
}

export const row = (changes: Partial<Row> = {}): Row => ({
  day: '2025-02-03',
  agentType: 'api',
  model: 'm',
  service: null,
  user: 'u',
  agent: 'a',
  cost: '1',
  tokens: { input: 80, output: 20 },
  quantity: 0,
  unit: 'page',
  ...changes,
});

export const service = (changes: Partial<Row> = {}): Row =>
  row({ model: null, service: 'ocr', tokens: null, quantity: 1, ...changes });
