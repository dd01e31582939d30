/** What the specification says of each report: its groups, its limit, the fields of its results. */
import type { Call, CountRoute } from './organisation.js';

const people = ['project_id', 'user_id', 'api_key_id', 'model'];
const report = (name: string, fields: readonly string[], groups = fields) => ({
  object: `organization.usage.${name}.result`,
  limit: 31,
  fields,
  groups,
});

export const ROUTES = {
  costs: {
    object: 'organization.costs.result',
    limit: 180,
    fields: ['project_id', 'user_id', 'line_item', 'api_key_id', 'api_source'],
    groups: ['project_id', 'user_id', 'line_item', 'api_key_id', 'api_source'],
  },
  completions: report('completions', [...people, 'batch', 'service_tier', 'api_source']),
  embeddings: report('embeddings', people),
  moderations: report('moderations', people),
  images: report('images', [...people, 'source', 'size']),
  audio_speeches: report('audio_speeches', people),
  audio_transcriptions: report('audio_transcriptions', people),
  vector_stores: report('vector_stores', ['project_id']),
  code_interpreter_sessions: report('code_interpreter_sessions', ['project_id']),
  file_search_calls: report('file_searches', ['project_id', 'user_id', 'api_key_id', 'vector_store_id']),
  web_search_calls: report('web_searches', [...people, 'context_level']),
} as const satisfies Record<string, ReturnType<typeof report>>;

export type Route = keyof typeof ROUTES;

const uses: Readonly<Record<CountRoute, string>> = {
  vector_stores: 'usage_bytes',
  code_interpreter_sessions: 'num_sessions',
  file_search_calls: 'num_requests',
  web_search_calls: 'num_requests',
};

/** What a result counts of the calls that it is of, all of one report. */
function calls(rows: readonly Call[]): object {
  const sum = (read: (row: Call) => number) => rows.reduce((total, row) => total + read(row), 0);
  const common = { num_model_requests: sum(row => row.requests) };
  const input = { ...common, input_tokens: sum(row => row.input) };
  switch (rows[0]?.route) {
    case 'completions':
      return {
        ...input,
        input_cached_tokens: sum(row => row.cached),
        input_cache_write_tokens: sum(row => row.written),
        output_tokens: sum(row => row.output),
      };
    case 'embeddings':
    case 'moderations':
      return input;
    case 'images':
      return { ...common, images: sum(row => row.quantity) };
    case 'audio_speeches':
      return { ...common, characters: sum(row => row.quantity) };
    case 'audio_transcriptions':
      return { ...common, seconds: sum(row => row.quantity) };
    case undefined:
      return common;
  }
}

export const RESULTS = { uses, calls };
