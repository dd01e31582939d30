/** Slices of activity: pure, from days to rows. */
import type { Day } from '../../contract/index.js';
import { MEASURES, SPEND } from '../slices/amounts.js';
import type { Slice, SliceRow } from '../slices/slice.js';
import type { ActivityDay, Metrics, Part } from './schemas.js';

/** Whom LiteLLM names where a row has nobody. */
const NOBODY = 'Unassigned';

/** How LiteLLM names the "model" of a call that no model answered but a tool. */
const TOOL_PREFIX = 'MCP: ';

const KINDS = ['model_groups', 'models'] as const;

export type ModelNames = (typeof KINDS)[number];

/** The truth: what each day says of itself. Pages each have a part of it. */
export function dayTotals(days: readonly ActivityDay[]): Slice {
  return {
    dims: ['day'],
    measures: MEASURES,
    rows: days.map(({ date, metrics }) => ({ day: date, ...measuresOf(metrics) })),
  };
}

/**
 * Models, and beside them the tools that were called through the gateway: each row of LiteLLM's is of one or the other.
 *
 * @param names which of a model's two names; where no day has any of that kind, the other
 */
export function modelsAndTools(days: readonly ActivityDay[], names: ModelNames): Slice | null {
  const kind = [names, ...KINDS].find(kind => days.some(({ breakdown }) => isAnything(breakdown?.[kind])));
  // Where no day has a breakdown, models can't be told: that is not the same as that none was used.
  if (days.length > 0 && !days.some(({ breakdown }) => breakdown?.models || breakdown?.model_groups))
    return null;
  const rows = days.flatMap(({ date, breakdown }) => {
    const named = (kind && breakdown?.[kind]) ?? [];
    const servers = breakdown?.mcp_servers ?? null;
    const tools = isAnything(servers) ? servers : (breakdown?.models ?? named).filter(isTool);
    return [
      ...named.filter(part => !isTool(part)).map(part => modelRow(date, part)),
      ...tools.map(part => toolRow(date, part)),
    ];
  });
  return { dims: ['day', 'model', 'service'], measures: MEASURES, rows };
}

/** By whatever the route lists: tags, agents or users. */
export function entitiesOf(days: readonly ActivityDay[]): DayPart[] {
  return partsOf(days, 'entities').map(part => ({ ...part, key: part.key === NOBODY ? null : part.key }));
}

export function keysOf(days: readonly ActivityDay[]): DayPart[] {
  return partsOf(days, 'api_keys');
}

/** A part of a day; of nobody where its key is `null`. */
export type DayPart = Omit<Part, 'key'> & { readonly day: Day; readonly key: string | null };

export function byAgentType(parts: readonly DayPart[], typeOf: (part: DayPart) => string | null): Slice {
  return {
    dims: ['day', 'agentType'],
    measures: SPEND,
    rows: parts.map(part => ({ day: part.day, agentType: typeOf(part), ...spendOf(part.metrics) })),
  };
}

export function byAgent(parts: readonly DayPart[], typeOf: (part: DayPart) => string | null): Slice {
  return {
    dims: ['day', 'agent'],
    measures: SPEND,
    rows: parts.map(part => ({
      day: part.day,
      agent: part.key === null ? null : agentOf(part.key, part, typeOf(part)),
      ...spendOf(part.metrics),
    })),
  };
}

export function byUser(parts: readonly DayPart[]): Slice {
  return {
    dims: ['day', 'user'],
    measures: SPEND,
    rows: parts.map(({ day, key, metadata, metrics }) => ({
      day,
      user: key === null ? null : { id: key, name: metadata?.user_email ?? null },
      ...spendOf(metrics),
    })),
  };
}

/** Users as the owners of keys; what was done without a key's owner is nobody's. */
export function byOwner(keys: readonly DayPart[]): Slice {
  return byUser(keys.map(part => ({ ...part, key: part.metadata?.user_id || null })));
}

function agentOf(id: string, { metadata }: DayPart, agentType: string | null) {
  return { id, name: metadata?.agent_name ?? null, agentType };
}

function partsOf(days: readonly ActivityDay[], kind: 'entities' | 'api_keys'): DayPart[] {
  return days.flatMap(({ date, breakdown }) =>
    (breakdown?.[kind] ?? []).map(part => ({ ...part, day: date, key: part.key || null })),
  );
}

function modelRow(day: Day, { key, metrics }: Part): SliceRow {
  // LiteLLM tells providers and models apart, and not which model is whose.
  const model = key === '' ? null : { id: key, name: null, provider: null };
  return { day, model, service: null, ...measuresOf(metrics) };
}

function toolRow(day: Day, { key, metrics }: Part): SliceRow {
  const id = key.startsWith(TOOL_PREFIX) ? key.slice(TOOL_PREFIX.length) : key;
  return {
    day,
    model: null,
    service: { id, name: null },
    ...measuresOf(metrics),
    quantity: metrics.api_requests === null ? null : `${metrics.api_requests}`,
    unit: 'calls',
  };
}

const isTool = ({ key }: Part): boolean => key.startsWith(TOOL_PREFIX);

const isAnything = (parts: readonly Part[] | null | undefined): parts is readonly Part[] =>
  Boolean(parts && parts.length > 0);

/** LiteLLM's prompt tokens include cached ones, and its total is prompt plus completion. */
function measuresOf(metrics: Metrics) {
  return {
    ...spendOf(metrics),
    input_tokens: metrics.prompt_tokens,
    cache_read_input_tokens: metrics.cache_read_input_tokens,
    cache_creation_input_tokens: metrics.cache_creation_input_tokens,
    output_tokens: metrics.completion_tokens,
    requests: metrics.api_requests,
  };
}

function spendOf({ spend, prompt_tokens: input, completion_tokens: output }: Metrics) {
  return { cost: spend, total_tokens: input + output };
}
