/** Slices of metrics: pure, from an answer's rows to rows of a slice. */
import { SPEND } from '../slices/amounts.js';
import type { Measure, Named, Slice, SliceRow } from '../slices/slice.js';
import type { MetricsRow } from './schemas.js';

const SPLIT: readonly Measure[] = ['input_tokens', 'output_tokens'];

/** The truth: every day's sums. */
export function dayTotals(days: readonly MetricsRow[]): Slice {
  const measures = isSplit(days) ? [...SPEND, ...SPLIT] : SPEND;
  return { dims: ['day'], measures, rows: days.map(row => ({ ...dayOf(row), ...figuresOf(row) })) };
}

/** What names no model was no call of one: spans and events around it. */
export function byModel(rows: readonly MetricsRow[], isWhole: boolean): Slice {
  const tokens = isSplit(rows) ? SPLIT : [];
  return {
    dims: ['day', 'model'],
    measures: [...SPEND, ...tokens, ...(isWhole ? (['requests'] as const) : [])],
    rows: rows.map(row => {
      const model = namedOf(row);
      const requests = model === null ? 0 : row.count_count;
      return { ...dayOf(row), model: model && { ...model, provider: null }, requests, ...figuresOf(row) };
    }),
  };
}

/** Requests are the observations that name a model: what the truth has of them, only models can tell. */
export function requestsByDay(models: Slice): Slice | null {
  if (!models.measures.includes('requests')) return null;
  return { dims: ['day'], measures: ['requests'], rows: models.rows };
}

export function byUser(rows: readonly MetricsRow[]): Slice {
  return {
    dims: ['user'],
    measures: SPEND,
    rows: rows.map(row => ({ user: namedOf(row), ...figuresOf(row) })),
  };
}

export function byAgent(rows: readonly MetricsRow[], typeOf: (name: string) => string | null): Slice {
  return {
    dims: ['agent'],
    measures: SPEND,
    rows: rows.map(row => {
      const agent = namedOf(row);
      return { agent: agent && { ...agent, agentType: typeOf(agent.id) }, ...figuresOf(row) };
    }),
  };
}

/**
 * @param typeOf of an environment, a trace's name or one tag
 * @param overlaps whether usage may be in several rows, one for each tag: then only those are taken that are of a type,
 *   as the others are the same usage once more
 */
export function byAgentType(
  rows: readonly MetricsRow[],
  typeOf: (value: string) => string | null,
  overlaps: boolean,
): Slice {
  const typed = rows.map(row => ({ ...dayOf(row), agentType: typeOfValue(row, typeOf), ...figuresOf(row) }));
  return {
    dims: ['day', 'agentType'],
    measures: SPEND,
    rows: overlaps ? typed.filter(({ agentType }) => agentType !== null) : typed,
  };
}

/** Of several tags that are told together the one type that any of them stands for; two types are none. */
function typeOfValue({ value }: MetricsRow, typeOf: (value: string) => string | null): string | null {
  if (value === null) return null;
  const types = new Set([value].flat().flatMap(one => typeOf(one) ?? []));
  const [type = null] = types;
  return types.size === 1 ? type : null;
}

/**
 * Whether input and output come to the total on every row. They need not: a project may count tokens of a kind that is
 * neither, or a total of its own. Then the total stands alone.
 */
function isSplit(rows: readonly MetricsRow[]): boolean {
  return rows.every(
    row => (row.sum_inputTokens ?? 0) + (row.sum_outputTokens ?? 0) === (row.sum_totalTokens ?? 0),
  );
}

function dayOf({ start }: MetricsRow): Pick<SliceRow, 'day'> {
  return start === null ? {} : { day: start };
}

function namedOf({ value }: MetricsRow): Named | null {
  return typeof value === 'string' ? { id: value, name: null } : null;
}

function figuresOf(row: MetricsRow) {
  return {
    cost: row.sum_totalCost,
    total_tokens: row.sum_totalTokens,
    input_tokens: row.sum_inputTokens,
    output_tokens: row.sum_outputTokens,
  };
}
