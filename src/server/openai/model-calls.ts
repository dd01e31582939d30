import * as v from 'valibot';
import type { Measures } from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { optional, text, wholeNumber } from '../upstream/fields.js';
import type { DaySpan } from '../upstream/utc-days.js';
import { groupFields, readBuckets, type OfDay } from './buckets.js';

export type UsageGroup = 'project_id' | 'user_id' | 'api_key_id' | 'model' | 'api_source';

export interface ModelCalls {
  readonly measures: Omit<Measures, 'cost'>;
  readonly model: string | null;
  readonly project_id: string | null;
  readonly user_id: string | null;
  readonly api_key_id: string | null;
  readonly api_source: string | null;
}

export interface CallReport {
  readonly route: string;
  readonly result: v.GenericSchema<unknown, ModelCalls>;
  /** Whether it can be told apart by where calls come from. */
  readonly hasSource: boolean;
}

const fields = { model: optional(text), num_model_requests: wholeNumber, ...groupFields };

/** Input includes what was read from the cache and written to it. */
const completions = v.pipe(
  v.object({
    object: v.literal('organization.usage.completions.result'),
    input_tokens: wholeNumber,
    input_cached_tokens: optional(wholeNumber),
    input_cache_write_tokens: optional(wholeNumber),
    output_tokens: wholeNumber,
    ...fields,
  }),
  v.transform(({ input_tokens: input, output_tokens: output, ...row }) => ({
    ...row,
    measures: {
      total_tokens: input + output,
      input_tokens: input,
      cache_read_input_tokens: row.input_cached_tokens,
      cache_creation_input_tokens: row.input_cache_write_tokens,
      output_tokens: output,
      requests: row.num_model_requests,
    },
  })),
);

/** Embeddings and moderations: nothing is cached, and nothing comes out that has tokens. */
const inputOnly = (object: string) =>
  v.pipe(
    v.object({ object: v.literal(object), input_tokens: wholeNumber, ...fields }),
    v.transform(({ input_tokens: input, ...row }) => ({
      ...row,
      measures: {
        total_tokens: input,
        input_tokens: input,
        cache_read_input_tokens: 0,
        cache_creation_input_tokens: 0,
        output_tokens: 0,
        requests: row.num_model_requests,
      },
    })),
  );

/** Images and audio: counted in other things than tokens, so how many those were can't be told. */
const withoutTokens = (object: string) =>
  v.pipe(
    v.object({ object: v.literal(object), ...fields }),
    v.transform(row => ({
      ...row,
      measures: {
        total_tokens: null,
        input_tokens: null,
        cache_read_input_tokens: null,
        cache_creation_input_tokens: null,
        output_tokens: null,
        requests: row.num_model_requests,
      },
    })),
  );

const report = (name: string, result: (object: string) => CallReport['result']): CallReport => ({
  route: `/organization/usage/${name}`,
  result: result(`organization.usage.${name}.result`),
  hasSource: false,
});

/** Every report of calls of models. */
export const CALL_REPORTS: readonly CallReport[] = [
  { route: '/organization/usage/completions', result: completions, hasSource: true },
  report('embeddings', inputOnly),
  report('moderations', inputOnly),
  report('images', withoutTokens),
  report('audio_speeches', withoutTokens),
  report('audio_transcriptions', withoutTokens),
];

export function readCalls(
  connection: Connection,
  { route, result }: CallReport,
  span: DaySpan,
  groupBy: readonly UsageGroup[],
): Promise<OfDay<ModelCalls>[]> {
  return readBuckets(connection, { route, span, groupBy, limit: 31 }, result);
}
