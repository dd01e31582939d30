/**
 * The contract: one document that answers a month's view. This schema is what the code validates with, where its
 * types come from, and what the published JSON Schema is generated from. What holds between fields is in
 * `period-rules.ts`.
 */
import * as v from 'valibot';
import { isDay, isMonth } from './calendar.js';
import { parseMoney, type Money } from './money.js';

export const SCHEMA_VERSION = '1.0';

const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/), v.check(isMonth, 'Not a month: expected YYYY-MM'));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check(isDay, 'Not a day of the calendar: expected YYYY-MM-DD'),
);
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/),
  v.check(
    text => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
    'Not an instant: expected RFC 3339',
  ),
);

/** A decimal string or a JSON number in, a canonical decimal string out. */
const money = v.pipe(
  v.union([v.string(), v.number()], 'Not money: expected a decimal string or a number'),
  v.rawTransform(({ dataset, addIssue, NEVER }): Money => {
    const value = parseMoney(dataset.value);
    if (value !== null) return value;
    addIssue({
      message: `Not money: ${JSON.stringify(String(dataset.value).slice(0, 40))} is not a decimal`,
    });
    return NEVER;
  }),
);
const count = v.pipe(
  v.number(),
  v.safeInteger('Not a whole number that a double holds exactly'),
  v.minValue(0),
);
const quantity = v.pipe(v.number(), v.finite());

/** Absent and `null` both say "this source can't tell". */
const known = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);

const id = v.pipe(v.string(), v.nonEmpty());
const name = known(v.string());

const spend = { cost: known(money), total_tokens: known(count) };
const measures = {
  ...spend,
  input_tokens: known(count),
  cache_read_input_tokens: known(count),
  cache_creation_input_tokens: known(count),
  output_tokens: known(count),
  requests: known(count),
};
const service = { cost: known(money), quantity: known(quantity), unit: known(v.string()) };

const totals = v.object(measures);

/** A section's rows, what is below the top, and what no one can be named for. */
const ranking = <const Row extends v.ObjectEntries, const Rest extends v.ObjectEntries>(
  row: Row,
  rest: Rest,
) =>
  v.object({
    items: v.array(v.object(row)),
    other: known(v.object({ count, ...rest })),
    unassigned: known(v.object(rest)),
  });

const models = ranking({ id, name, provider: known(v.string()), ...measures }, measures);
const dailyTotal = v.object({ date: day, ...spend });

const previous = v.object({
  month,
  totals,
  to_date: known(v.object({ days: v.pipe(count, v.minValue(1), v.maxValue(31)), totals })),
  daily: known(v.array(dailyTotal)),
  models: known(models),
});

const period = v.object({
  month,
  start: day,
  end: day,
  timezone: v.pipe(v.string(), v.nonEmpty()),
  data_through: known(instant),
  complete: v.boolean(),
});

const version = v.pipe(
  v.string(),
  v.regex(
    /^1\.\d+$/,
    issue => `Version ${JSON.stringify(issue.input.slice(0, 40))} is not supported: expected 1.x`,
  ),
);

const currency = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{3}$/, 'Not a currency: expected an ISO 4217 code'),
  v.toUpperCase(),
);

const breadth = known(v.picklist(['full', 'partial', 'none']));

export const reportSchema = v.object({
  schema_version: version,
  currency,
  period,
  available: known(v.object({ from: month, to: month })),
  totals,
  previous: known(previous),
  agent_types: known(v.array(v.object({ id, name }))),
  daily: known(v.array(v.object({ date: day, agent_type: known(id), ...spend }))),
  models: known(models),
  services: known(
    v.object({
      items: v.array(v.object({ id, name, ...service })),
      other: known(v.object({ count, ...service })),
    }),
  ),
  users: known(ranking({ id, name, ...spend }, spend)),
  agents: known(ranking({ id, name, agent_type: known(id), ...spend }, spend)),
  budget: known(v.object({ cost: known(money) })),
  coverage: known(
    v.object({
      cost: known(v.picklist(['billed', 'estimated', 'mixed', 'none'])),
      agent_types: known(v.picklist(['native', 'mapped', 'none'])),
      users: breadth,
      agents: breadth,
      services: breadth,
    }),
  ),
  warnings: v.nullish(v.array(v.object({ code: v.string(), detail: known(v.string()) })), []),
});

/** What an endpoint may send. */
export type ReportDocument = v.InferInput<typeof reportSchema>;
/** What the code behind the door works with: every field present, money canonical. Itself a valid document. */
export type Report = v.InferOutput<typeof reportSchema>;

export type Measures = Report['totals'];
export type DailyRow = NonNullable<Report['daily']>[number];
export type AgentType = NonNullable<Report['agent_types']>[number];
export type Previous = NonNullable<Report['previous']>;
export type ModelSection = NonNullable<Report['models']>;
export type ModelRow = ModelSection['items'][number];
export type ServiceSection = NonNullable<Report['services']>;
export type ServiceRow = ServiceSection['items'][number];
export type UserSection = NonNullable<Report['users']>;
export type UserRow = UserSection['items'][number];
export type AgentSection = NonNullable<Report['agents']>;
export type AgentRow = AgentSection['items'][number];
export type Coverage = NonNullable<Report['coverage']>;
export type Warning = Report['warnings'][number];

/** The codes that widgets have words for; a document may carry others. */
export const WARNING_CODES = [
  'partial_upstream',
  'stale_upstream',
  'estimated_prices',
  'unpriced_models',
  'timezone_unavailable',
  'slices_disagree',
  'truncated',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];
