/** The Admin API's usage and cost reports, by their documentation. */
import { fromUnits, toUnits } from '../support/exact.js';
import { grouped } from '../support/facts.js';
import type { Happening, Organisation } from './organisation.js';
import type { Asked, Reply } from './simulator.js';
import { tokensOf } from './tokens.js';

const DAY = 86_400_000;
const KNOWN = ['starting_at', 'ending_at', 'bucket_width', 'group_by[]', 'limit', 'page'];
const USAGE_GROUPS = [
  ...['api_key_id', 'workspace_id', 'model', 'service_tier', 'context_window', 'inference_geo', 'speed'],
  ...['account_id', 'service_account_id'],
];
const COST_GROUPS = ['workspace_id', 'description'];

export function legacyAnswer(isCost: boolean, { query, organisation, cursors, random, ways }: Asked): Reply {
  const unknown = [...query.keys()].find(name => !KNOWN.includes(name));
  if (unknown) return { wrong: `${unknown}: unknown parameter` };
  const start = Date.parse(query.get('starting_at') ?? '');
  const end = Date.parse(query.get('ending_at') ?? new Date(ways.now()).toISOString());
  if (Number.isNaN(start) || Number.isNaN(end) || end <= start) return { wrong: 'starting_at, ending_at' };
  if ((query.get('bucket_width') ?? '1d') !== '1d') return { wrong: 'bucket_width: not simulated' };
  const groups = query.getAll('group_by[]');
  const allowed = isCost ? COST_GROUPS : USAGE_GROUPS;
  if (!groups.every(group => allowed.includes(group))) return { wrong: 'group_by: unknown dimension' };
  const limit = Number(query.get('limit') ?? 7);
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 31)) return { wrong: 'limit: 1 to 31' };

  const rest = [...query].filter(([name]) => name !== 'page').join('&') + String(isCost);
  const at = cursors.take(rest, query.get('page'));
  if (at === null) return { wrong: 'page: invalid cursor' };
  const size = ways.shortPages ? random.whole(1, limit) : limit;
  const days = Math.ceil((end - start) / DAY);
  const upTo = Math.min(days, at + size);
  const hasMore = upTo < days;
  // Days without usage are there, with nothing in them.
  const data = Array.from({ length: upTo - at }, (_, index) => {
    const time = start + (at + index) * DAY;
    return {
      starting_at: new Date(time).toISOString(),
      ending_at: new Date(time + DAY).toISOString(),
      results: (isCost ? costResults : usageResults)(organisation, dayOf(time), groups),
    };
  });
  return {
    body: { data, has_more: hasMore, next_page: hasMore ? cursors.give(rest, upTo) : null },
  };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function usageResults({ happenings }: Organisation, day: string, groups: readonly string[]): object[] {
  const ofDay = happenings.filter(row => row.day === day && row.output > 0);
  const keyOf = (row: Happening) => JSON.stringify(groups.map(group => valueOf(row, group)));
  return [...grouped(ofDay, keyOf).values()].map(rows => ({
    ...tokensOf(rows),
    ...Object.fromEntries(
      USAGE_GROUPS.map(name => [name, groups.includes(name) ? valueOf(rows[0], name) : null]),
    ),
  }));
}

/** The costs of the Priority Tier never appear. */
function costResults({ happenings }: Organisation, day: string, groups: readonly string[]): object[] {
  const byDescription = groups.includes('description');
  const lines = happenings
    .filter(row => row.day === day && row.service_tier !== 'priority')
    .flatMap(row =>
      row.costs.map(({ cost_type: type, cents }) => {
        const model = type === 'tokens' ? row.model : null;
        const description = `${model ?? type} usage`;
        const named = byDescription ? { description, cost_type: type, model } : NOTHING;
        const workspace = groups.includes('workspace_id') ? row.workspace_id : null;
        return { cents, named: { ...named, workspace_id: workspace } };
      }),
    );
  return [...grouped(lines, ({ named }) => JSON.stringify(named)).values()].map(rows => ({
    amount: fromUnits(rows.reduce((units, { cents }) => units + toUnits(cents), 0n)),
    currency: 'USD',
    token_type: null,
    service_tier: null,
    context_window: null,
    ...rows[0]?.named,
  }));
}

const NOTHING = { description: null, cost_type: null, model: null };

const valueOf = (row: Happening | undefined, group: string): unknown =>
  (row as Readonly<Record<string, unknown>> | undefined)?.[group] ?? null;
