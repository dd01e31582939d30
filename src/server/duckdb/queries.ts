import { timestampValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { parseMoney, type Day, type Measures, type Money } from '../../contract/index.js';
import { DAY_MS, dayOfLocalTime, type OffsetSpan } from '../time-zone.js';

/** Values for the parameters of a statement: nothing that anybody asked for is ever written into SQL. */
type Parameters = Record<string, DuckDBValue>;
type Row = Record<string, unknown>;

/** One organisation's usage of a stretch of time, in milliseconds since 1970; its end excluded. */
export interface Slice {
  readonly organization: string;
  readonly from: number;
  readonly to: number;
}

/** What one statement of the month's `GROUP BY`s returns a row of. Services have no model and no tokens. */
export interface UsageGroup extends Measures {
  readonly day: Day;
  readonly agentType: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether some of it has tokens and no cost. */
  readonly unpriced: boolean;
  /** Milliseconds since 1970. */
  readonly end: number;
}

const IN_SLICE = 'organization = $organization AND time >= $from AND time < $to';
const COST = '(sum(cost_nano)::DECIMAL(38,18) + sum(cost_atto))';

/** Usage by day, agent type and model: everything but services, users and agents is a sum of these. */
export async function groupUsage(
  connection: DuckDBConnection,
  slice: Slice,
  offsets: readonly OffsetSpan[],
): Promise<UsageGroup[]> {
  const localDay = localDaySql(offsets);
  const rows = await read(
    connection,
    `SELECT ${localDay.sql} AS day, agent_type, provider, model, ${COST} AS money,
       sum(input_tokens) AS input_tokens, sum(cache_read_input_tokens) AS cache_read_input_tokens,
       sum(cache_creation_input_tokens) AS cache_creation_input_tokens, sum(output_tokens) AS output_tokens,
       sum(requests) AS requests, epoch_ms(max(time_end)) AS ends,
       bool_or(cost_nano IS NULL AND (input_tokens IS NOT NULL OR output_tokens IS NOT NULL)) AS unpriced
     FROM usage WHERE ${IN_SLICE} GROUP BY ALL`,
    { ...sliceParameters(slice), ...localDay.parameters },
  );
  return rows.map(row => ({
    day: dayOfLocalTime(Number(row['day']) * DAY_MS),
    agentType: text(row['agent_type']),
    provider: text(row['provider']),
    model: text(row['model']),
    cost: money(row['money']),
    total_tokens: totalTokens(row),
    input_tokens: count(row['input_tokens']),
    cache_read_input_tokens: count(row['cache_read_input_tokens']),
    cache_creation_input_tokens: count(row['cache_creation_input_tokens']),
    output_tokens: count(row['output_tokens']),
    requests: count(row['requests']),
    unpriced: row['unpriced'] === true,
    end: Number(row['ends']),
  }));
}

export interface ServiceGroup {
  readonly id: string;
  readonly unit: string | null;
  readonly cost: Money | null;
  readonly quantity: Money | null;
}

export async function groupServices(connection: DuckDBConnection, slice: Slice): Promise<ServiceGroup[]> {
  const rows = await read(
    connection,
    `SELECT service, unit, ${COST} AS money, sum(quantity) AS quantity
     FROM usage WHERE ${IN_SLICE} AND service IS NOT NULL GROUP BY ALL`,
    sliceParameters(slice),
  );
  return rows.map(row => ({
    id: String(row['service']),
    unit: text(row['unit']),
    cost: money(row['money']),
    quantity: money(row['quantity']),
  }));
}

/** Whose usage it is; `null` where nobody is named. */
export interface SubjectGroup {
  readonly id: string | null;
  readonly cost: Money | null;
  readonly total_tokens: number | null;
}

export async function groupSubjects(
  connection: DuckDBConnection,
  column: 'user_id' | 'agent_id',
  slice: Slice,
): Promise<SubjectGroup[]> {
  const rows = await read(
    connection,
    `SELECT ${column} AS id, ${COST} AS money, count(model) AS calls,
       sum(input_tokens) AS input_tokens, sum(output_tokens) AS output_tokens
     FROM usage WHERE ${IN_SLICE} GROUP BY ALL`,
    sliceParameters(slice),
  );
  return rows.map(row => ({
    id: text(row['id']),
    cost: money(row['money']),
    // Only calls of models have tokens: of services alone there are none, rather than none known.
    total_tokens: count(row['calls']) === 0 ? 0 : totalTokens(row),
  }));
}

/** The pairs of columns of which the newest value speaks for the id. */
type Label =
  | ['user_id', 'user_name']
  | ['agent_id', 'agent_name']
  | ['agent_id', 'agent_type']
  | ['service', 'service_name'];

/**
 * Of every id the label of its newest record that has one; of several at one instant the first in code units. Usage
 * from a week before `to` on is searched first, which leaves hardly any id to be searched for in all of the past.
 */
export async function newestLabels(
  connection: DuckDBConnection,
  label: Label,
  ids: readonly string[],
  { organization, to, now }: { readonly organization: string; readonly to: number; readonly now: number },
): Promise<Map<string, string>> {
  const since = to - 7 * DAY_MS;
  const recent = await labelsWithin(connection, label, ids, { organization, from: since, to: now });
  const missing = ids.filter(id => !recent.has(id));
  const older = await labelsWithin(connection, label, missing, { organization, from: 0, to: since });
  return new Map([...older, ...recent]);
}

async function labelsWithin(
  connection: DuckDBConnection,
  [idColumn, labelColumn]: Label,
  ids: readonly string[],
  slice: Slice,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = ids.map((id, index) => [`id${index}`, id] as const);
  const rows = await read(
    connection,
    `SELECT ${idColumn} AS id, ${labelColumn} AS label FROM usage
     WHERE ${IN_SLICE} AND ${labelColumn} IS NOT NULL
       AND ${idColumn} IN (${wanted.map(([name]) => `$${name}`).join(', ')})
     GROUP BY ALL ORDER BY max(time) ASC, label DESC`,
    { ...sliceParameters(slice), ...Object.fromEntries(wanted) },
  );
  return new Map(rows.map(row => [String(row['id']), String(row['label'])]));
}

export interface Extent {
  readonly agentType: string | null;
  /** The first and last record's time, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** From when to when each agent type was used before `now`; no rows for an organisation without usage. */
export async function usageExtent(
  connection: DuckDBConnection,
  organization: string,
  now: number,
): Promise<Extent[]> {
  const rows = await read(
    connection,
    `SELECT agent_type, epoch_ms(min(time)) AS first, epoch_ms(max(time)) AS last
     FROM usage WHERE organization = $organization AND time < $now GROUP BY ALL`,
    { organization, now: timestamp(now) },
  );
  return rows.map(row => ({
    agentType: text(row['agent_type']),
    first: Number(row['first']),
    last: Number(row['last']),
  }));
}

export async function currencyOf(connection: DuckDBConnection, organization: string): Promise<string | null> {
  const [row] = await read(
    connection,
    'SELECT currency FROM organization_currency WHERE organization = $organization',
    { organization },
  );
  return row ? String(row['currency']) : null;
}

/** Whether a bucket of this length reaches into the slice. */
export async function hasBuckets(
  connection: DuckDBConnection,
  length: 'hour' | 'day',
  { organization, from, to }: Slice,
): Promise<boolean> {
  const rows = await read(
    connection,
    `SELECT 1 FROM usage WHERE organization = $organization AND time < $to AND time_end > $from
       AND time_end = time + INTERVAL 1 ${length} LIMIT 1`,
    sliceParameters({ organization, from, to }),
  );
  return rows.length > 0;
}

async function read(connection: DuckDBConnection, sql: string, parameters: Parameters): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  return reader.getRowObjectsJson();
}

/** Local days counted from 1970: plain arithmetic on offsets, so that any database could do it. */
function localDaySql(offsets: readonly OffsetSpan[]): { sql: string; parameters: Parameters } {
  const parameters: Parameters = {};
  const cases = offsets.map(({ to, offset }, index) => {
    parameters[`offset${index}`] = BigInt(offset) * 1000n;
    const isLast = index === offsets.length - 1;
    if (!isLast) parameters[`until${index}`] = timestamp(to);
    return isLast
      ? `ELSE $offset${index}::BIGINT`
      : `WHEN time < $until${index} THEN $offset${index}::BIGINT`;
  });
  const offset = offsets.length === 1 ? '$offset0::BIGINT' : `CASE ${cases.join(' ')} END`;
  return { sql: `(epoch_us(time) + ${offset}) // ${DAY_MS * 1000}`, parameters };
}

function sliceParameters({ organization, from, to }: Slice): Parameters {
  return { organization, from: timestamp(from), to: timestamp(to) };
}

function timestamp(milliseconds: number): DuckDBValue {
  return timestampValue(BigInt(milliseconds) * 1000n);
}

function totalTokens(row: Row): number | null {
  const input = count(row['input_tokens']);
  const output = count(row['output_tokens']);
  return input === null && output === null ? null : (input ?? 0) + (output ?? 0);
}

/** DuckDB hands wide numbers over as text, so that none passes through a double. */
function money(value: unknown): Money | null {
  return value === null ? null : parseMoney(String(value));
}

function count(value: unknown): number | null {
  return value === null ? null : Number(value);
}

function text(value: unknown): string | null {
  return value === null ? null : String(value);
}
