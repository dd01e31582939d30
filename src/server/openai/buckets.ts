import * as v from 'valibot';
import type { Day } from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { optional, text, wholeNumber } from '../upstream/fields.js';
import { nextPage } from '../upstream/next-page.js';
import { pages } from '../upstream/pages.js';
import { UpstreamError } from '../upstream/upstream-error.js';
import { askedDay, startOf, type DaySpan } from '../upstream/utc-days.js';

export interface BucketQuestion {
  readonly route: string;
  readonly span: DaySpan;
  readonly groupBy: readonly string[];
  /** As many buckets as a page of the route may have; the default of 7 would only mean more pages. */
  readonly limit: number;
}

export type OfDay<Result> = Result & { readonly day: Day };

/**
 * Every result of every day of the span, each with its day.
 *
 * @throws {UpstreamError} also if a day is told twice or was not asked for
 */
export async function readBuckets<Result extends object>(
  connection: Connection,
  { route, span, groupBy, limit }: BucketQuestion,
  result: v.GenericSchema<unknown, Result>,
): Promise<OfDay<Result>[]> {
  const what = `OpenAI ${route}`;
  const schema = bucketPage(result);
  const query = {
    start_time: startOf(span.from) / 1000,
    end_time: startOf(span.to) / 1000,
    bucket_width: '1d',
    group_by: groupBy,
    limit,
  };
  const results: OfDay<Result>[] = [];
  const days = new Set<Day>();
  const read = (page: string | null) => connection.get(route, { ...query, page }, schema);
  for await (const { data } of pages(what, read, page => nextPage(what, page))) {
    for (const bucket of data) {
      const day = askedDay(what, bucket.start_time * 1000, span);
      if (days.has(day)) throw new UpstreamError('upstream_invalid', `${what}: a day is told twice`);
      days.add(day);
      for (const one of bucket.results) results.push({ ...one, day });
    }
  }
  return results;
}

/** The envelope's fields are required: one of another shape must not read as "no usage". */
function bucketPage<Result>(result: v.GenericSchema<unknown, Result>) {
  return v.object({
    data: v.array(v.object({ start_time: wholeNumber, end_time: wholeNumber, results: v.array(result) })),
    has_more: v.boolean(),
    next_page: v.nullable(text),
  });
}

/** What results are grouped by: `null` unless asked for, and where OpenAI names nobody. */
export const groupFields = {
  project_id: optional(text),
  user_id: optional(text),
  api_key_id: optional(text),
  api_source: optional(text),
};
