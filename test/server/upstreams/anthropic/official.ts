/** Anthropic's own schemas for what the simulator's analytics API is asked and answers; the legacy reports have none. */
import { schemaOf, type Validate } from '../support/official.js';
import type { Answered } from './simulator.js';

type Hold = (where: string, validate: Validate, value: unknown) => void;

export function answerValidators(hold: Hold): (answered: readonly Answered[]) => void {
  const reports = {
    usage: {
      item: schemaOf('anthropic/BetaAnalyticsUsageItem.schema.json'),
      question: schemaOf('anthropic/UsageListParams.schema.json'),
    },
    cost: {
      item: schemaOf('anthropic/BetaAnalyticsCostItem.schema.json'),
      question: schemaOf('anthropic/CostListParams.schema.json'),
    },
  };
  return answered => {
    for (const { route, query, status, text } of answered) {
      const name = /\/analytics\/(usage|cost)$/.exec(route)?.[1];
      if (status !== 200 || name === undefined) continue;
      const { item, question } = reports[name as keyof typeof reports];
      hold(`${route}?${query}`, question, paramsOf(query));
      const { data } = JSON.parse(text) as { data: readonly unknown[] };
      for (const row of data) hold(route, item, row);
    }
  };
}

function paramsOf(query: URLSearchParams): object {
  const texts = [...query].filter(([name]) => name !== 'limit' && name !== 'group_by[]');
  return {
    ...Object.fromEntries(texts),
    limit: Number(query.get('limit')),
    ...(query.has('group_by[]') ? { group_by: query.getAll('group_by[]') } : {}),
  };
}
