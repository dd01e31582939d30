/** OpenAI's own schemas for what the simulator is asked and answers. */
import type { Judgement } from '../support/official.js';
import type { Answered } from './simulator.js';

const DOCUMENT = 'openai-usage-costs.json';
const LISTS = new Map([
  ['users', 'UserListResponse'],
  ['projects', 'ProjectListResponse'],
  ['api_keys', 'ProjectApiKeyListResponse'],
]);
/** Schemas that are newer than the document. */
const NEWER = new Map([
  ['costs', 'UsageCosts'],
  ['completions', 'UsageCompletions'],
]);

export function* judgementsOf(answered: readonly Answered[]): Generator<Judgement> {
  for (const { route, query, status, text } of answered) {
    const name = route.split('/').at(-1) ?? '';
    if (status !== 200) {
      yield { where: route, value: JSON.parse(text), file: DOCUMENT, component: 'ErrorResponse' };
      continue;
    }
    // The schema has numbers; that some print them as text is not in it.
    const body: unknown = JSON.parse(text.replace(/"value":"([^"]*)"/g, '"value":$1'));
    yield { where: route, value: body, file: DOCUMENT, component: LISTS.get(name) ?? 'UsageResponse' };
    const newer = NEWER.get(name);
    if (newer === undefined) continue;
    yield { where: route, value: body, file: `${newer}Response.7.57.0.schema.json` };
    const where = `${route}?${query}`;
    yield { where, value: paramsOf(query), file: `${newer}Params.7.57.0.schema.json` };
  }
}

function paramsOf(query: URLSearchParams): object {
  const numbers = ['start_time', 'end_time', 'limit'].filter(name => query.has(name));
  return {
    ...Object.fromEntries(numbers.map(name => [name, Number(query.get(name))])),
    ...(query.has('group_by') ? { group_by: query.getAll('group_by') } : {}),
    ...Object.fromEntries(
      ['bucket_width', 'page'].filter(name => query.has(name)).map(name => [name, query.get(name)]),
    ),
  };
}
