/** OpenAI's own schemas for what the simulator is asked and answers. */
import { componentOf, schemaOf, type Validate } from '../support/official.js';
import type { Answered } from './simulator.js';

type Hold = (where: string, validate: Validate, value: unknown) => void;

export function answerValidators(hold: Hold): (answered: readonly Answered[]) => void {
  const page = componentOf('openai/openai-usage-costs.json', 'UsageResponse');
  const fault = componentOf('openai/openai-usage-costs.json', 'ErrorResponse');
  const lists: Readonly<Record<string, Validate>> = {
    users: componentOf('openai/openai-usage-costs.json', 'UserListResponse'),
    projects: componentOf('openai/openai-usage-costs.json', 'ProjectListResponse'),
    api_keys: componentOf('openai/openai-usage-costs.json', 'ProjectApiKeyListResponse'),
  };
  const newer = {
    costs: schemaOf('openai/UsageCostsResponse.7.57.0.schema.json'),
    completions: schemaOf('openai/UsageCompletionsResponse.7.57.0.schema.json'),
  };
  const questions = {
    costs: schemaOf('openai/UsageCostsParams.7.57.0.schema.json'),
    completions: schemaOf('openai/UsageCompletionsParams.7.57.0.schema.json'),
  };
  return answered => {
    for (const { route, query, status, text } of answered) {
      const name = route.split('/').at(-1) ?? '';
      if (status !== 200) {
        hold(route, fault, JSON.parse(text));
        continue;
      }
      const list = lists[name];
      // The schema has numbers; that some print them as text is not in it.
      const body: unknown = JSON.parse(text.replace(/"value":"([^"]*)"/g, '"value":$1'));
      hold(route, list ?? page, body);
      if (name !== 'costs' && name !== 'completions') continue;
      hold(route, newer[name], body);
      hold(`${route}?${query}`, questions[name], paramsOf(query));
    }
  };
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
