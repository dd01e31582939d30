/**
 * A saved answer of GitHub's billing usage for AI credits, `GET /organizations/{org}/settings/billing/ai_credit/usage`
 * (types of @octokit/openapi 23.0.2). Amounts are in US dollars; what is paid is the net one. It has no tokens, and is of
 * the day, month or year that was asked for.
 */
import { readRecord, type NumberedRow } from '../usage-record.js';
import { isObject, type Json } from './json.js';

export function isGitHubBilling(document: unknown): document is Json {
  return isObject(document) && isObject(document['timePeriod']) && Array.isArray(document['usageItems']);
}

/** Its items, numbered in their order. */
export function* readGitHubBilling(document: Json): Generator<NumberedRow> {
  const period = periodOf(isObject(document['timePeriod']) ? document['timePeriod'] : {});
  for (const [index, item] of [document['usageItems'] ?? []].flat().entries()) {
    const line = index + 1;
    if (!isObject(item)) {
      yield { line, reason: 'not an object' };
      continue;
    }
    const user = item['user'] ?? document['user'];
    const read = readRecord({ ...period, user_id: user, ...subjectOf(item), ...costOf(item) }, line);
    // An item is a sum of any number of requests.
    yield read.record ? { line, record: { ...read.record, requests: null } } : read;
  }
}

/** The sum of a month or a year counts on its first day, which is one of UTC in every zone. */
function periodOf({ year, month, day }: Json): Json {
  const two = (part: unknown) => String(part ?? 1).padStart(2, '0');
  return { time: `${String(year)}-${two(month)}-${two(day)}T00:00:00Z`, grain: 'day' };
}

function subjectOf({ model, product, netQuantity, unitType }: Json): Json {
  if (typeof model === 'string' && model !== '') return { provider: 'github', model };
  return { service: product, quantity: netQuantity, unit: unitType };
}

function costOf({ netAmount }: Json): Json {
  return { cost: netAmount, currency: 'USD' };
}
