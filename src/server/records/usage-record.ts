import * as v from 'valibot';
import { parseMoney, type Money } from '../../contract/index.js';
import { MICROS_PER_DAY, MICROS_PER_HOUR, parseInstant, type Micros } from './instant.js';
import { underOurNames } from './otel-names.js';

/** Far above any bill, and low enough that a hundred thousand million such records still sum exactly. */
const MONEY_LIMIT = 1_000_000_000;
/** What a double is printed as from 10⁻¹¹ on: nobody who computes costs in doubles has to round them first. */
export const MONEY_DECIMALS = 27;
const COUNT_LIMIT = 1_000_000_000_000;

const GRAINS = { event: 0, hour: MICROS_PER_HOUR, day: MICROS_PER_DAY } as const;

/** Absent, `null` and, because CSV has nothing else, the empty string all say "not told". */
const told = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform(value => (value === '' ? null : value)),
      v.nullish(schema, null),
    ),
    null,
  );

const text = v.string('expected text');

const count = v.pipe(
  v.union(
    [v.number(), v.pipe(v.string(), v.regex(/^\d+(\.0*)?$/), v.transform(Number))],
    'expected a whole number',
  ),
  v.integer('expected a whole number'),
  v.minValue(0, 'is negative'),
  v.maxValue(COUNT_LIMIT, 'is beyond a million million'),
);

const decimal = (limit: number, beyond: string) =>
  v.pipe(
    v.union([v.string(), v.number()], 'expected a decimal'),
    v.rawTransform(({ dataset, addIssue, NEVER }): Money => {
      const value = parseMoney(dataset.value);
      const [whole = '', fraction = ''] = value?.split('.') ?? [];
      const refuse = (message: string) => {
        addIssue({ message });
        return NEVER;
      };
      if (value === null) return refuse('expected a decimal such as 0.0125');
      if (Math.abs(Number(whole)) >= limit) return refuse(beyond);
      if (fraction.length > MONEY_DECIMALS) return refuse(`has more than ${MONEY_DECIMALS} decimals`);
      return value;
    }),
  );

const instant = v.pipe(
  v.string('expected an instant such as 2025-02-01T09:30:00Z'),
  v.rawTransform(({ dataset, addIssue, NEVER }): Micros => {
    const value = parseInstant(dataset.value);
    if (value !== null) return value;
    addIssue({ message: 'expected an instant with its zone, such as 2025-02-01T09:30:00Z' });
    return NEVER;
  }),
);

const currency = v.pipe(text, v.regex(/^[A-Za-z]{3}$/, 'expected an ISO 4217 code'), v.toUpperCase());

const fields = {
  id: told(text),
  time: v.pipe(told(instant), v.number('is missing')),
  grain: told(v.picklist(['event', 'hour', 'day'], 'expected event, hour or day')),
  organization_id: told(text),
  user_id: told(text),
  user_name: told(text),
  agent_id: told(text),
  agent_name: told(text),
  agent_type: told(text),
  provider: told(text),
  model: told(text),
  input_tokens: told(count),
  cache_read_input_tokens: told(count),
  cache_creation_input_tokens: told(count),
  output_tokens: told(count),
  requests: told(count),
  service: told(text),
  service_name: told(text),
  /** Bytes of a month are many, and no sum of money. */
  quantity: told(decimal(COUNT_LIMIT, 'is beyond a million million')),
  unit: told(text),
  cost: told(decimal(MONEY_LIMIT, 'is beyond a thousand million')),
  currency: told(currency),
};

/** The names a usage record's fields have in a file. */
export const RECORD_FIELDS = Object.keys(fields);

type Fields = v.InferOutput<ReturnType<typeof v.object<typeof fields>>>;

/**
 * One metered event or pre-aggregated bucket, as the store takes it: money as canonical decimals, time as
 * microseconds since 1970. `end` is where the bucket ends, for an event its time. `estimated` tells a cost that was
 * computed from a price table from one that was billed.
 */
export type UsageRecord = Fields & { readonly end: Micros; readonly estimated: boolean };

const TOKENS = [
  'input_tokens',
  'cache_read_input_tokens',
  'cache_creation_input_tokens',
  'output_tokens',
] as const;

const recordSchema = v.pipe(
  v.object(fields, 'expected an object'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const message of contradictions(dataset.value)) addIssue({ message });
  }),
  v.transform(complete),
);

function* contradictions(record: Fields): Generator<string> {
  if (record.model === null && record.service === null) yield 'model or service: one of them is required';
  if (record.model !== null && record.service !== null)
    yield 'model and service: a record has only one of them';
  if (record.service !== null && TOKENS.some(field => (record[field] ?? 0) > 0))
    yield 'service: has no tokens';
  const cached = (record.cache_read_input_tokens ?? 0) + (record.cache_creation_input_tokens ?? 0);
  if (cached > (record.input_tokens ?? 0)) yield 'input_tokens: fewer than the cached tokens they include';
  const grain = record.grain ?? 'event';
  if (grain !== 'event' && record.time % GRAINS[grain] !== 0) yield `time: not the start of a UTC ${grain}`;
}

function complete(record: Fields): UsageRecord {
  const grain = record.grain ?? 'event';
  const isCall = record.model !== null && grain === 'event';
  return {
    ...record,
    requests: record.requests ?? (isCall ? 1 : null),
    end: record.time + GRAINS[grain],
    estimated: false,
  };
}

/** A row of a file or list: a record, or the plain reason why it is none. */
export type NumberedRow = { readonly line: number } & (
  | { readonly record: UsageRecord; readonly reason?: undefined }
  | { readonly record?: undefined; readonly reason: string }
);

/**
 * Reads one raw row (a JSON object, or strings by column name) as a usage record. OpenTelemetry's names are taken for
 * ours; unknown fields are ignored.
 */
export function readRecord(row: unknown, line: number): NumberedRow {
  const { raw, reason } = underOurNames(row, RECORD_FIELDS);
  if (reason !== undefined) return { line, reason };
  const result = v.safeParse(recordSchema, raw);
  if (result.success) return { line, record: result.output };
  const reasons = result.issues.map(issue => {
    const path = v.getDotPath(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
  });
  return { line, reason: reasons.join('; ') };
}

/** Reads records that are at hand as objects; a row's number stands for its line, the first being 1. */
export function* readRecords(rows: Iterable<unknown>): Generator<NumberedRow> {
  let line = 0;
  for (const row of rows) yield readRecord(row, ++line);
}
