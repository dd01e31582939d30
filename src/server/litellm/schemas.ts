/** Daily activity as LiteLLM's versions answer it; behind this door they are one shape. */
import * as v from 'valibot';
import { isDay } from '../../contract/index.js';
import { decimal, optional, text, wholeNumber } from '../upstream/fields.js';

/** Without these three a day says nothing: they are required, so that a renamed one never reads as zero. */
const metrics = v.object({
  spend: decimal,
  prompt_tokens: wholeNumber,
  completion_tokens: wholeNumber,
  cache_read_input_tokens: optional(wholeNumber),
  cache_creation_input_tokens: optional(wholeNumber),
  api_requests: optional(wholeNumber),
});

/** Of what is only shown: whatever else stands there, no figure depends on it. */
const label = v.fallback(optional(text), null);

const metadata = v.fallback(
  optional(
    v.object({
      key_alias: label,
      team_id: label,
      user_id: label,
      user_email: label,
      agent_name: label,
    }),
  ),
  null,
);

/** Newer versions wrap the metrics of a part of the day; the oldest have them bare. */
const part = v.union([
  v.object({ metrics, metadata }),
  v.pipe(
    metrics,
    v.transform(bare => ({ metrics: bare, metadata: null })),
  ),
]);

/** An object whose keys are data: one that is called `__proto__` is a part like any other. */
const parts = optional(
  v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isObject, 'expected an object'),
    v.transform(object => Object.entries(object).map(([key, value]) => ({ key, value }))),
    v.array(v.object({ key: text, value: part })),
    v.transform(entries => entries.map(({ key, value }) => ({ key, ...value }))),
  ),
);

const breakdown = v.object({
  models: parts,
  model_groups: parts,
  mcp_servers: parts,
  api_keys: parts,
  entities: parts,
});

const day = v.object({
  date: v.pipe(text, v.check(isDay, 'expected a day')),
  metrics,
  breakdown: optional(breakdown),
});

/** The answer of the route that has no pages. Its `metadata` holds the sums of all days. */
export const aggregated = v.object({
  results: v.array(day),
  metadata: optional(
    v.object({
      total_spend: optional(decimal),
      total_prompt_tokens: optional(wholeNumber),
      total_completion_tokens: optional(wholeNumber),
      api_key_limit: optional(wholeNumber),
      total_api_keys: optional(wholeNumber),
    }),
  ),
});

/** One page. The sums in its `metadata` are of the page alone in some versions and of everything in others: not read. */
export const page = v.object({
  results: v.array(day),
  metadata: v.object({ page: wholeNumber, total_pages: wholeNumber, has_more: v.boolean() }),
});

export type Metrics = v.InferOutput<typeof metrics>;
export type Part = v.InferOutput<typeof part> & { readonly key: string };
/** A day, or what one page holds of it. */
export type ActivityDay = v.InferOutput<typeof day>;
export type Aggregated = v.InferOutput<typeof aggregated>;
export type Page = v.InferOutput<typeof page>;

function isObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
