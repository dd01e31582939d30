/** What Langfuse refuses of a query, and what it makes of the rest. */

export interface Query {
  readonly dimension: string | null;
  readonly granularity: 'day' | 'month' | null;
  readonly from: number;
  /** Included. */
  readonly to: number;
  readonly rowLimit: number;
  readonly hasOrder: boolean;
}

const DIMENSIONS = {
  v1: ['environment', 'traceName', 'providedModelName', 'tags', 'userId'],
  v2: ['environment', 'traceName', 'providedModelName', 'tags'],
};
const METRICS = ['sum_totalCost', 'sum_totalTokens', 'sum_inputTokens', 'sum_outputTokens', 'count_count'];
const FIELDS = [
  'view',
  'dimensions',
  'metrics',
  'filters',
  'timeDimension',
  'fromTimestamp',
  'toTimestamp',
  'orderBy',
  'config',
];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

interface Raw {
  readonly view?: unknown;
  readonly dimensions?: readonly { readonly field: string }[];
  readonly metrics?: readonly { readonly measure: string; readonly aggregation: string }[];
  readonly timeDimension?: { readonly granularity: string };
  readonly fromTimestamp?: string;
  readonly toTimestamp?: string;
  readonly orderBy?: readonly { readonly field: string; readonly direction: string }[];
  readonly config?: { readonly row_limit?: number };
}

/** @returns the query as it is understood, or why it is refused */
export function readQuery(text: string | null, version: 'v1' | 'v2'): Query | string {
  let raw: Raw;
  try {
    raw = JSON.parse(text ?? '') as Raw;
  } catch {
    return 'Invalid JSON';
  }
  const unknown = Object.keys(raw).find(name => !FIELDS.includes(name));
  if (unknown !== undefined) return `Unrecognized key ${unknown}`;
  if (raw.view !== 'observations') return 'Invalid view';
  const metrics = raw.metrics?.map(({ measure, aggregation }) => `${aggregation}_${measure}`) ?? [];
  if (metrics.length === 0 || metrics.some(metric => !METRICS.includes(metric))) return 'Invalid metric';
  const { fromTimestamp = '', toTimestamp = '' } = raw;
  const [from, to] = [Date.parse(fromTimestamp), Date.parse(toTimestamp)];
  if (!INSTANT.test(fromTimestamp) || !INSTANT.test(toTimestamp) || to <= from) return 'Invalid timestamps';
  const granularity = raw.timeDimension?.granularity ?? null;
  if (granularity !== null && granularity !== 'day' && granularity !== 'month') return 'Invalid granularity';
  const rowLimit = raw.config?.row_limit ?? 100;
  if (!Number.isInteger(rowLimit) || rowLimit < 1 || rowLimit > 1000) return 'Invalid row_limit';
  const order = raw.orderBy?.[0];
  if (order && (!metrics.includes(order.field) || order.direction !== 'desc')) return 'Invalid orderBy';
  const [dimension = null, ...others] = raw.dimensions?.map(({ field }) => field) ?? [];
  if (others.length > 0) return 'One dimension is all that this simulator knows';
  const isTopN = order !== undefined && raw.config?.row_limit !== undefined && granularity === null;
  const known = dimension === 'userId' && isTopN ? [...DIMENSIONS[version], 'userId'] : DIMENSIONS[version];
  if (dimension !== null && !known.includes(dimension)) return `Invalid dimension ${dimension}`;
  return { dimension, granularity, from, to, rowLimit, hasOrder: order !== undefined };
}
