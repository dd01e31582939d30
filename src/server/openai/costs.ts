import * as v from 'valibot';
import { SourceError } from '../source.js';
import type { Connection } from '../upstream/connection.js';
import { decimal, optional, text } from '../upstream/fields.js';
import type { DaySpan } from '../upstream/utc-days.js';
import { groupFields, readBuckets, type OfDay } from './buckets.js';

const ROUTE = '/organization/costs';

/** Amounts are in major units. An amount that is missing is a fault, not a zero. */
const costResult = v.object({
  object: v.literal('organization.costs.result'),
  amount: v.object({ value: decimal, currency: text }),
  line_item: optional(text),
  quantity: optional(decimal),
  quantity_unit: optional(text),
  ...groupFields,
});

export type CostLine = OfDay<v.InferOutput<typeof costResult>>;

export type CostGroup = 'project_id' | 'user_id' | 'line_item' | 'api_key_id' | 'api_source';

/**
 * What was billed for each day, told apart by some groups.
 *
 * @param currency ISO 4217
 * @throws {SourceError} `mixed_currency` for an amount in any other
 */
export async function readCosts(
  connection: Connection,
  { span, groupBy, currency }: { span: DaySpan; groupBy: readonly CostGroup[]; currency: string },
): Promise<CostLine[]> {
  const lines = await readBuckets(connection, { route: ROUTE, span, groupBy, limit: 180 }, costResult);
  if (lines.some(line => line.amount.currency.toUpperCase() !== currency)) {
    throw new SourceError('mixed_currency', `OpenAI ${ROUTE}: an amount is not in ${currency}`);
  }
  return lines;
}
