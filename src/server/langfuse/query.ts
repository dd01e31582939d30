/** Questions to the metrics API, as the JSON that it takes. */
import { DAY_MS } from '../time-zone.js';

export type Field = 'providedModelName' | 'environment' | 'traceName' | 'tags' | 'userId';

export interface MetricsQuestion {
  readonly field: Field | null;
  /** Told apart by these, or summed up; then the rows with the most tokens come first. */
  readonly by: 'day' | 'month' | null;
  /** Instants in milliseconds: the first included, the last not. */
  readonly from: number;
  readonly to: number;
}

/** The most rows that there are of any answer. */
export const ROW_LIMIT = 1000;

/** Its names in an answer are `sum_totalCost` and so on. */
const METRICS = [
  { measure: 'totalCost', aggregation: 'sum' },
  { measure: 'totalTokens', aggregation: 'sum' },
  { measure: 'inputTokens', aggregation: 'sum' },
  { measure: 'outputTokens', aggregation: 'sum' },
  { measure: 'count', aggregation: 'count' },
];

export function queryOf({ field, by, from, to }: MetricsQuestion): string {
  return JSON.stringify({
    view: 'observations',
    dimensions: field === null ? [] : [{ field }],
    metrics: METRICS,
    filters: [],
    ...(by === null
      ? // Users can be told at all only as the first of an order.
        { orderBy: [{ field: 'sum_totalTokens', direction: 'desc' }] }
      : { timeDimension: { granularity: by } }),
    fromTimestamp: new Date(from).toISOString(),
    // Langfuse includes it, and counts in milliseconds.
    toTimestamp: new Date(to - 1).toISOString(),
    config: { row_limit: ROW_LIMIT },
  });
}

/** Two spans of whole days, or `null` where there is but one day. */
export function halved<Span extends { readonly from: number; readonly to: number }>(
  span: Span,
): readonly [Span, Span] | null {
  const days = Math.ceil((span.to - span.from) / DAY_MS);
  if (days < 2) return null;
  const middle = span.from + Math.floor(days / 2) * DAY_MS;
  return [
    { ...span, to: middle },
    { ...span, from: middle },
  ];
}
