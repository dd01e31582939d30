import type { Day, Measures, Money } from '../../contract/index.js';
import { DAY_MS, dayOfLocalTime, type OffsetSpan } from '../time-zone.js';
import type { Row, Session } from './engine.js';
import { localDay } from './local-day.js';
import { amountOf, count, fromSlice, millis, sliceParameters, sumAmount, text, type Slice } from './sql.js';

/** What one statement of the month's `GROUP BY`s returns a row of. Services have no model and no tokens. */
export interface UsageGroup extends Measures, Pricing {
  readonly day: Day;
  readonly agentType: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  /** Milliseconds since 1970. */
  readonly end: number;
}

/** How costs of some usage came about; any of these may hold of some of its records. */
export interface Pricing {
  readonly billed: boolean;
  readonly estimated: boolean;
  /** Without a cost. */
  readonly unpriced: boolean;
}

/** Columns that `pricingOf` reads. */
export const PRICING = `count(*) AS records, count(cost_nano) AS priced,
  count(CASE WHEN estimated THEN cost_nano END) AS guessed`;

export function pricingOf(row: Row): Pricing {
  const [records, priced, guessed] = [row['records'], row['priced'], row['guessed']].map(Number) as [
    number,
    number,
    number,
  ];
  return { billed: guessed < priced, estimated: guessed > 0, unpriced: priced < records };
}

/** Usage by day, agent type and model: everything but services, users and agents is a sum of these. */
export async function groupUsage(
  { dialect, read }: Session,
  slice: Slice,
  offsets: readonly OffsetSpan[],
): Promise<UsageGroup[]> {
  const { sum } = dialect;
  const day = localDay(offsets);
  const rows = await read(
    `SELECT ${day.sql} AS local_day, agent_type, provider, model, ${sumAmount(dialect, 'cost')},
       ${sum('input_tokens')} AS inputs, ${sum('output_tokens')} AS outputs,
       ${sum('cache_read_input_tokens')} AS cache_reads, ${sum('cache_creation_input_tokens')} AS cache_creations,
       ${sum('requests')} AS calls, max(time_end) AS newest_end, ${PRICING}
     ${fromSlice(dialect)} GROUP BY local_day, agent_type, provider, model`,
    { ...sliceParameters(slice), ...day.parameters },
  );
  return rows.map(row => ({
    day: dayOfLocalTime(millis(row['local_day']) - DAY_MS),
    agentType: text(row['agent_type']),
    provider: text(row['provider']),
    model: text(row['model']),
    cost: amountOf(row, 'cost'),
    total_tokens: totalTokens(row),
    input_tokens: count(row['inputs']),
    cache_read_input_tokens: count(row['cache_reads']),
    cache_creation_input_tokens: count(row['cache_creations']),
    output_tokens: count(row['outputs']),
    requests: count(row['calls']),
    end: millis(row['newest_end']),
    ...pricingOf(row),
  }));
}

export interface ServiceGroup {
  readonly id: string;
  readonly unit: string | null;
  readonly cost: Money | null;
  readonly quantity: Money | null;
}

export async function groupServices({ dialect, read }: Session, slice: Slice): Promise<ServiceGroup[]> {
  const rows = await read(
    `SELECT service, unit, ${sumAmount(dialect, 'cost')}, ${sumAmount(dialect, 'quantity')}
     ${fromSlice(dialect)} AND service IS NOT NULL GROUP BY service, unit`,
    sliceParameters(slice),
  );
  return rows.map(row => ({
    id: String(row['service']),
    unit: text(row['unit']),
    cost: amountOf(row, 'cost'),
    quantity: amountOf(row, 'quantity'),
  }));
}

/** Whose usage it is; `null` where nobody is named. */
export interface SubjectGroup {
  readonly id: string | null;
  readonly cost: Money | null;
  readonly total_tokens: number | null;
}

export async function groupSubjects(
  { dialect, read }: Session,
  column: 'user_id' | 'agent_id',
  slice: Slice,
): Promise<SubjectGroup[]> {
  const rows = await read(
    `SELECT ${column} AS subject, ${sumAmount(dialect, 'cost')}, count(model) AS calls,
       ${dialect.sum('input_tokens')} AS inputs, ${dialect.sum('output_tokens')} AS outputs
     ${fromSlice(dialect)} GROUP BY ${column}`,
    sliceParameters(slice),
  );
  return rows.map(row => ({
    id: text(row['subject']),
    cost: amountOf(row, 'cost'),
    // Only calls of models have tokens: of services alone there are none, rather than none known.
    total_tokens: count(row['calls']) === 0 ? 0 : totalTokens(row),
  }));
}

function totalTokens(row: Row): number | null {
  const input = count(row['inputs']);
  const output = count(row['outputs']);
  return input === null && output === null ? null : (input ?? 0) + (output ?? 0);
}
