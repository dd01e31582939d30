import {
  absoluteMoney,
  compareMoney,
  subtractMoney,
  sumMoney,
  type Decimal,
  type Warning,
} from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { invalid, readAggregated, readPages, USERS } from './activity.js';
import type { DaySpan } from '../upstream/utc-days.js';
import type { ActivityDay, Aggregated } from './schemas.js';

/** Every day with all that it says of models and keys. */
export interface Truth {
  readonly days: readonly ActivityDay[];
  /** LiteLLM told only so many keys of more, the ones with the highest spend; `null` if it told all. */
  readonly keyLimit: number | null;
  readonly warnings: readonly Warning[];
}

/**
 * Reads the days in one go, or page by page where the version has no route for it.
 *
 * @param pages all pages, if they have been read already
 * @throws {UpstreamError} among others if there are more pages than may be read: some days would be missing
 */
export async function readTruth(
  connection: Connection,
  span: DaySpan,
  pages: readonly ActivityDay[] | null,
  maxPages: number,
): Promise<Truth> {
  const aggregated = await readAggregated(connection, span);
  if (aggregated) {
    return {
      days: aggregated.results,
      keyLimit: keyLimitOf(aggregated),
      warnings: contradictions(aggregated),
    };
  }
  const days = pages ?? (await readPages(connection, USERS, span, maxPages));
  if (days === null) throw invalid(USERS, `more than ${maxPages} pages`);
  return { days, keyLimit: null, warnings: [] };
}

function keyLimitOf({ metadata }: Aggregated): number | null {
  const limit = metadata?.api_key_limit ?? null;
  return limit !== null && (metadata?.total_api_keys ?? 0) > limit ? limit : null;
}

/** LiteLLM adds doubles, each time in another order: sums of the same amounts differ in their last digits. */
const TOLERANCE: Decimal = '0.000001';

/** The route's own sums are held against its days, which are what is shown. */
function contradictions({ results, metadata }: Aggregated): Warning[] {
  const spend = sumMoney(results.map(({ metrics }) => metrics.spend));
  const claimed = metadata?.total_spend ?? spend;
  const tokens = results.reduce(
    (sum, { metrics }) => sum + metrics.prompt_tokens + metrics.completion_tokens,
    0,
  );
  const prompt = metadata?.total_prompt_tokens ?? null;
  const completion = metadata?.total_completion_tokens ?? null;
  const claimedTokens = prompt === null || completion === null ? tokens : prompt + completion;
  const warning = (measure: string, actual: Decimal | number, expected: Decimal | number): Warning => ({
    code: 'slices_disagree',
    detail: `days: ${measure} adds up to ${actual}, not ${expected}`,
  });
  return [
    ...(compareMoney(absoluteMoney(subtractMoney(spend, claimed)), TOLERANCE) > 0
      ? [warning('cost', spend, claimed)]
      : []),
    ...(tokens === claimedTokens ? [] : [warning('total_tokens', tokens, claimedTokens)]),
  ];
}
