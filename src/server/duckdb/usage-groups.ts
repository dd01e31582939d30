import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Day, Measures, Money } from '../../contract/index.js';
import { DAY_MS, dayOfLocalTime, type OffsetSpan } from '../time-zone.js';
import {
  IN_SLICE,
  count,
  money,
  read,
  sliceParameters,
  text,
  timestamp,
  type Parameters,
  type Row,
  type Slice,
} from './sql.js';

/** What one statement of the month's `GROUP BY`s returns a row of. Services have no model and no tokens. */
export interface UsageGroup extends Measures {
  readonly day: Day;
  readonly agentType: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether some of it has no cost. */
  readonly unpriced: boolean;
  /** Milliseconds since 1970. */
  readonly end: number;
}

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
       bool_or(cost_nano IS NULL) AS unpriced
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

/** Local days counted from 1970: plain arithmetic on offsets, so that any database could do it. */
function localDaySql(offsets: readonly OffsetSpan[]): { sql: string; parameters: Parameters } {
  const parameters: Record<string, DuckDBValue> = {};
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

function totalTokens(row: Row): number | null {
  const input = count(row['input_tokens']);
  const output = count(row['output_tokens']);
  return input === null && output === null ? null : (input ?? 0) + (output ?? 0);
}
