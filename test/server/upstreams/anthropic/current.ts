/** The analytics API's two reports, by its specification. */
import { fromUnits, toUnits } from '../support/exact.js';
import { grouped } from '../support/facts.js';
import type { Happening } from './organisation.js';
import type { Asked, Reply } from './simulator.js';
import { tokensOf, sum } from './tokens.js';

const DAY = 86_400_000;
const USAGE_GROUPS = [
  ...['actor', 'actor_type', 'agent_id', 'api_key_id', 'claude_tag_category', 'claude_tag_user_id'],
  ...['context_window', 'deployment_id', 'environment_id', 'inference_geo', 'model', 'organization_id'],
  ...['product', 'rbac_group_id', 'service_tier', 'session_id', 'slack_channel_id', 'speed'],
  ...['user_profile_id', 'workspace_id'],
];
const FANNED = ['cost_type', 'token_type'];
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  usage: ['total_tokens', 'output_tokens', 'requests', 'uncached_input_tokens', 'time'],
  cost: ['amount', 'list_amount', 'time'],
};
const KNOWN = [
  'starting_at',
  'ending_at',
  'time_bucket_width',
  'group_by[]',
  'limit',
  'order_by',
  'order',
  'page',
];

interface Question {
  readonly start: number;
  readonly end: number;
  readonly byDay: boolean;
  readonly groups: readonly string[];
  readonly limit: number;
}

export function currentAnswer(report: string, asked: Asked): Reply {
  const { query, organisation, cursors, random, ways } = asked;
  const question = read(report, query, ways.now());
  if (typeof question === 'string') return { wrong: question };
  const { start, end, byDay, groups, limit } = question;
  const within = organisation.happenings.filter(({ day, costs }) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return time >= start && time < end && (report === 'usage' || costs.length > 0);
  });
  // Kinds of cost do not count as rows of a page.
  const own = groups.filter(group => !FANNED.includes(group));
  const keyOf = (row: Happening) =>
    JSON.stringify([byDay ? row.day : '', ...own.map(group => valueOf(row, group))]);
  const all = [...grouped(within, keyOf).values()];
  if (query.get('order') !== 'asc') all.reverse();

  const rest = [...query].filter(([name]) => name !== 'page').join('&') + report;
  const at = cursors.take(rest, query.get('page'));
  if (at === null) return { wrong: 'page: invalid cursor' };
  const size = ways.shortPages ? random.whole(1, Math.min(limit, 12)) : limit;
  const page = all.slice(at, at + size);
  const hasMore = at + size < all.length;
  const data = page.flatMap(rows => rowsOf(report, rows, question));
  return {
    body: {
      data,
      has_more: hasMore,
      next_page: hasMore ? cursors.give(rest, at + size) : null,
      data_refreshed_at: new Date(ways.now() - 3_600_000).toISOString(),
    },
  };
}

function read(report: string, query: URLSearchParams, now: number): Question | string {
  const unknown = [...query.keys()].find(name => !KNOWN.includes(name));
  if (unknown) return `${unknown}: unknown parameter`;
  const start = Date.parse(query.get('starting_at') ?? '');
  const end = Date.parse(query.get('ending_at') ?? '');
  const width = query.get('time_bucket_width');
  if (Number.isNaN(start) || Number.isNaN(end)) return 'starting_at, ending_at: RFC 3339 is needed';
  if (start < Date.parse('2026-01-01T00:00:00Z')) return 'starting_at: not before 2026-01-01';
  if (start < now - 365 * DAY) return 'starting_at: within the last 365 days';
  if (end <= start || end - start > 31 * DAY) return 'ending_at: at most 31 days';
  if (width !== null && width !== '1d') return 'time_bucket_width: not simulated';
  const groups = query.getAll('group_by[]');
  const allowed = report === 'cost' ? [...USAGE_GROUPS, ...FANNED] : USAGE_GROUPS;
  if (!groups.every(group => allowed.includes(group))) return 'group_by: unknown dimension';
  if (groups.filter(group => !FANNED.includes(group)).length > 5) return 'group_by: at most 5';
  const order = query.get('order_by');
  if (order !== null && !ORDERS[report]?.includes(order)) return 'order_by: unknown';
  const limit = Number(query.get('limit') ?? 20);
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000)) return 'limit: 1 to 1000';
  return { start, end, byDay: width === '1d', groups, limit };
}

/** Of equal groups: one row, or for costs one for every kind that was asked for. */
function rowsOf(report: string, rows: readonly Happening[], question: Question): object[] {
  const { start, end, byDay, groups } = question;
  const from = byDay ? Date.parse(`${rows[0]?.day}T00:00:00Z`) : start;
  const to = byDay ? from + DAY : end;
  const times = { starting_at: new Date(from).toISOString(), ending_at: new Date(to).toISOString() };
  const group = Object.fromEntries(
    USAGE_GROUPS.map(name => [name, groups.includes(name) ? valueOf(rows[0], name) : null]),
  );
  if (report === 'usage') {
    const usage = { ...tokensOf(rows), requests: sum(rows, row => row.requests) };
    return [{ ...times, group, usage: { ...usage, total_tokens: totalOf(usage) } }];
  }
  const costs = rows.flatMap(row => row.costs);
  const fanned = groups.includes('cost_type')
    ? grouped(costs, ({ cost_type: type }) => type)
    : new Map([[null, costs]]);
  return [...fanned].map(([type, ofType]) => {
    const amount = fromUnits(ofType.reduce((units, { cents }) => units + toUnits(cents), 0n));
    const requests = type === null ? sum(rows, row => row.requests) : null;
    const cost = { amount, list_amount: amount, currency: 'USD', requests };
    return { ...times, group: { ...group, cost_type: type, token_type: null }, cost };
  });
}

function totalOf(usage: ReturnType<typeof tokensOf>): number {
  const { ephemeral_1h_input_tokens: long, ephemeral_5m_input_tokens: short } = usage.cache_creation;
  return usage.uncached_input_tokens + usage.cache_read_input_tokens + short + long + usage.output_tokens;
}

const valueOf = (row: Happening | undefined, group: string): unknown =>
  group === 'actor_type'
    ? (row?.actor?.type ?? null)
    : ((row as Readonly<Record<string, unknown>> | undefined)?.[group] ?? null);
