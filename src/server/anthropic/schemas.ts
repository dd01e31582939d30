/** Anthropic's answers. The envelope's fields are required: one of another shape must not read as "no usage". */
import * as v from 'valibot';
import { parseMoney, type Decimal } from '../../contract/index.js';
import { decimal, optional, text, wholeNumber } from '../upstream/fields.js';

/** Amounts are decimals in cents, fractions of them included: "123.45" is $1.2345. */
export const cents = v.pipe(
  decimal,
  v.transform((amount): Decimal => parseMoney(`${amount}e-2`) ?? '0'),
);

export const tokenFields = {
  uncached_input_tokens: wholeNumber,
  cache_read_input_tokens: wholeNumber,
  cache_creation: v.object({
    ephemeral_5m_input_tokens: wholeNumber,
    ephemeral_1h_input_tokens: wholeNumber,
  }),
  output_tokens: wholeNumber,
  server_tool_use: optional(v.object({ web_search_requests: wholeNumber })),
};

type TokenFields = v.InferOutput<v.ObjectSchema<typeof tokenFields, undefined>>;

/** Input as everywhere in a report: with what was read from the cache and written to it. */
export function tokensOf(fields: TokenFields) {
  const { uncached_input_tokens: uncached, cache_read_input_tokens: read, output_tokens: output } = fields;
  const { ephemeral_5m_input_tokens: short, ephemeral_1h_input_tokens: long } = fields.cache_creation;
  const input = uncached + read + short + long;
  return {
    total_tokens: input + output,
    input_tokens: input,
    cache_read_input_tokens: read,
    cache_creation_input_tokens: short + long,
    output_tokens: output,
  };
}

const idOrNull = optional(text);

const KNOWN_ACTORS = ['user_actor', 'service_account_actor', 'federated_actor', 'api_actor'];

const actor = v.union([
  v.object({ type: v.literal('user_actor'), user_id: text, email_address: idOrNull, name: idOrNull }),
  v.object({ type: v.literal('service_account_actor'), service_account_id: text }),
  v.object({ type: v.literal('federated_actor'), subject: idOrNull }),
  v.object({ type: v.literal('api_actor'), api_key_id: text }),
  // A kind of actor that is new: nobody who could be named.
  v.pipe(
    v.object({ type: v.pipe(text, v.notValues(KNOWN_ACTORS)) }),
    v.transform(() => null),
  ),
]);

export type Actor = v.InferOutput<typeof actor>;

/** `null` unless grouped by, and where Anthropic names nobody. */
const group = {
  actor: v.nullable(actor),
  product: idOrNull,
  model: idOrNull,
  agent_id: idOrNull,
  workspace_id: idOrNull,
  api_key_id: idOrNull,
};

export const currentUsage = v.object({
  starting_at: text,
  group: v.object(group),
  usage: v.object({ ...tokenFields, requests: v.nullable(wholeNumber) }),
});

export const currentCost = v.object({
  starting_at: text,
  group: v.object({ ...group, cost_type: v.nullable(text) }),
  cost: v.object({ amount: cents, currency: text }),
});

export const legacyUsage = v.object({
  ...tokenFields,
  model: idOrNull,
  workspace_id: idOrNull,
  api_key_id: idOrNull,
  service_tier: idOrNull,
});

export const legacyCost = v.object({
  amount: cents,
  currency: text,
  description: idOrNull,
  cost_type: idOrNull,
  model: idOrNull,
  workspace_id: idOrNull,
});

export const currentPage = <Row>(row: v.GenericSchema<unknown, Row>) =>
  v.object({
    data: v.array(row),
    has_more: v.boolean(),
    next_page: v.nullable(text),
    data_refreshed_at: optional(text),
  });

export const legacyPage = <Row>(row: v.GenericSchema<unknown, Row>) =>
  v.object({
    data: v.array(v.object({ starting_at: text, ending_at: text, results: v.array(row) })),
    has_more: v.boolean(),
    next_page: v.nullable(text),
  });
