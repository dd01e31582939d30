/** Anthropic's own schemas for what the simulator's analytics API is asked and answers; the legacy reports have none. */
import type { Judgement } from '../support/official.js';
import type { Answered } from './simulator.js';

const SCHEMAS = new Map([
  ['usage', { item: 'BetaAnalyticsUsageItem', question: 'UsageListParams' }],
  ['cost', { item: 'BetaAnalyticsCostItem', question: 'CostListParams' }],
]);

export function* judgementsOf(answered: readonly Answered[]): Generator<Judgement> {
  for (const { route, query, status, text } of answered) {
    const schemas = SCHEMAS.get(/\/analytics\/(usage|cost)$/.exec(route)?.[1] ?? '');
    if (status !== 200 || schemas === undefined) continue;
    const { item, question } = schemas;
    yield { where: `${route}?${query}`, value: paramsOf(query), file: `${question}.schema.json` };
    const { data } = JSON.parse(text) as { data: readonly unknown[] };
    for (const value of data) yield { where: route, value, file: `${item}.schema.json` };
  }
}

function paramsOf(query: URLSearchParams): object {
  const texts = [...query].filter(([name]) => name !== 'limit' && name !== 'group_by[]');
  return {
    ...Object.fromEntries(texts),
    limit: Number(query.get('limit')),
    ...(query.has('group_by[]') ? { group_by: query.getAll('group_by[]') } : {}),
  };
}
