/**
 * OpenTelemetry's names for a record's fields, and a span's own shape, as they are taken at the door: the GenAI
 * conventions (open-telemetry/semantic-conventions-genai, development) and the general ones for users. What they have no
 * name for, a cost and an agent's type, is told by a record's own names beside them.
 */
import { fromUnixNanos } from './instant.js';

type Raw = Readonly<Record<string, unknown>>;

/** By our field: the names that mean the same. Where several are told, they have to agree. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  provider: ['gen_ai.provider.name'],
  model: ['gen_ai.response.model'],
  input_tokens: ['gen_ai.usage.input_tokens'],
  cache_read_input_tokens: ['gen_ai.usage.cache_read.input_tokens'],
  cache_creation_input_tokens: [
    'gen_ai.usage.cache_creation.input_tokens',
    'gen_ai.usage.cache_write.input_tokens',
  ],
  output_tokens: ['gen_ai.usage.output_tokens'],
  agent_id: ['gen_ai.agent.id'],
  agent_name: ['gen_ai.agent.name'],
  user_id: ['user.id', 'enduser.id'],
  user_name: ['user.full_name'],
};

/** By our field: what says it where nothing better does. A model that was asked for may be answered by another. */
const FALLBACK: Readonly<Record<string, string>> = {
  provider: 'gen_ai.system',
  model: 'gen_ai.request.model',
  input_tokens: 'gen_ai.usage.prompt_tokens',
  output_tokens: 'gen_ai.usage.completion_tokens',
  user_name: 'user.name',
};

const FIELDS = Object.entries(SAME);

/** The start of a span in OTLP's JSON, in nanoseconds since 1970. */
const SPAN_START = 'startTimeUnixNano';
/** What a span is known by, both together. */
const SPAN_IDS = ['traceId', 'spanId'] as const;

/** The names that a file's columns may have for `time`, and for `model`. */
export const TIME_NAMES: readonly string[] = ['time', SPAN_START];
export const MODEL_NAMES: readonly string[] = ['model', 'gen_ai.response.model', 'gen_ai.request.model'];

/** Every name that is read beside a record's own. */
export const OTEL_NAMES: readonly string[] = [
  ...FIELDS.flatMap(([, names]) => names),
  ...Object.values(FALLBACK),
  SPAN_START,
  ...SPAN_IDS,
];

/** A row under our own names, or why it cannot be had. */
export type Renamed =
  | { readonly raw: unknown; readonly reason?: undefined }
  | { readonly raw?: undefined; readonly reason: string };

/**
 * Puts a raw row under our names. Its names may stand in the row itself or in its `attributes`: an object, or the list of
 * keys and values that OTLP has. A row of our own names alone comes back as it is.
 *
 * @param fields the names of our own fields
 */
export function underOurNames(row: unknown, fields: readonly string[]): Renamed {
  if (typeof row !== 'object' || row === null) return { raw: row };
  const raw = row as Raw;
  const attributes = attributesOf(own(raw, 'attributes'));
  if (attributes === null && !hasOtelName(raw)) return { raw };
  const twice = fields.find(name => attributes && differ(own(raw, name), own(attributes, name)));
  if (twice !== undefined) return { reason: `${twice}: the record and its attributes say different things` };
  const says = (name: string): unknown => {
    const value = own(raw, name);
    return isTold(value) || attributes === null ? value : own(attributes, name);
  };
  const found: Record<string, unknown> = {};
  for (const [field, names] of FIELDS) {
    const told = [field, ...names].filter(name => isTold(says(name)));
    const [first, ...others] = told;
    const other = first && others.find(name => differ(says(name), says(first)));
    if (other) return { reason: `${field}: "${first}" and "${other}" say different things` };
    const fallback = FALLBACK[field];
    const name = first ?? fallback;
    if (name !== undefined && isTold(says(name))) found[field] = says(name);
  }
  // What the record leaves empty takes nothing from what its attributes say.
  const told = Object.fromEntries(Object.entries(raw).filter(([, value]) => isTold(value)));
  return { raw: { ...attributes, ...told, ...spanFields(raw), ...found } };
}

/** Its start is its time, and its id within its trace an id: the same span sent twice counts once. */
function spanFields(raw: Raw): Raw {
  const start = own(raw, SPAN_START);
  const ids = SPAN_IDS.map(name => own(raw, name));
  return {
    ...(isTold(start) && !isTold(own(raw, 'time')) && { time: fromUnixNanos(start) }),
    ...(ids.every(isTold) && !isTold(own(raw, 'id')) && { id: ids.join('/') }),
  };
}

function attributesOf(attributes: unknown): Raw | null {
  if (Array.isArray(attributes)) return Object.fromEntries(attributes.flatMap(keyAndValue));
  return typeof attributes === 'object' ? (attributes as Raw | null) : null;
}

/** `{ "key": "gen_ai.usage.input_tokens", "value": { "intValue": "80" } }` */
function keyAndValue(attribute: unknown): [string, unknown][] {
  const { key, value } = (attribute ?? {}) as { key?: unknown; value?: unknown };
  if (typeof key !== 'string' || typeof value !== 'object' || value === null) return [];
  const [kind, content] = Object.entries(value)[0] ?? [];
  const isPlain = kind === 'stringValue' || kind === 'intValue' || kind === 'doubleValue';
  return isPlain ? [[key, content]] : [];
}

function hasOtelName(raw: Raw): boolean {
  return OTEL_NAMES.some(name => Object.hasOwn(raw, name));
}

function own(raw: Raw, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined;
}

/** A number and its digits are the same. */
function differ(a: unknown, b: unknown): boolean {
  return isTold(a) && isTold(b) && String(a) !== String(b);
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
