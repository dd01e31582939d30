/** Asks for daily activity, and refuses what would add up to a wrong total. */
import { dayIn, dayOfMonth, daysInMonth, addMonths, monthOf, type Day } from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { pages } from '../upstream/pages.js';
import { orNull } from '../upstream/or-null.js';
import { UpstreamError } from '../upstream/upstream-error.js';
import type { DaySpan } from '../upstream/utc-days.js';
import { aggregated, page, type ActivityDay, type Aggregated, type Page } from './schemas.js';

export const NAME = 'LiteLLM';

export const USERS = '/user/daily/activity';
export const TAGS = '/tag/daily/activity';
export const AGENTS = '/agent/daily/activity';
const AGGREGATED = '/user/daily/activity/aggregated';

/** The most that LiteLLM gives at a time; it may give less. */
const PAGE_SIZE = 1000;

/** All days at once; `null` where this version has no such route. */
export async function readAggregated(connection: Connection, span: DaySpan): Promise<Aggregated | null> {
  const answer = await orNull(connection.get(AGGREGATED, datesOf(span), aggregated), isMissing);
  if (answer) refuseOtherDays(AGGREGATED, answer.results, span);
  return answer;
}

/** A list may change while it is read: once it is begun again. */
const ATTEMPTS = 2;

/**
 * All days, page by page: one day may be on several, and has to be summed. `null`, after the first page, where there
 * are more pages than `maxPages`.
 *
 * @throws {UpstreamError} also if rows came in each time it was read: they shift those behind them, and one at the edge
 *   of a page would be counted twice, or not at all
 */
export async function readPages(
  connection: Connection,
  route: string,
  span: DaySpan,
  maxPages: number,
): Promise<ActivityDay[] | null> {
  const first = await readPage(connection, route, span, { page: 1, size: PAGE_SIZE });
  if (pagesOf(first) > maxPages) return null;
  if (nextOf(first) === null) return [...first.results];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rows = await countRows(connection, route, span);
    const days = await readAll(connection, route, span, maxPages);
    if (days !== 'shifted' && (await countRows(connection, route, span)) === rows) return days;
  }
  throw invalid(route, 'rows came in while its pages were read');
}

/** Every page from the first on. */
async function readAll(
  connection: Connection,
  route: string,
  span: DaySpan,
  maxPages: number,
): Promise<ActivityDay[] | 'shifted' | null> {
  const days: ActivityDay[] = [];
  let total: number | null = null;
  const read = (cursor: string | null) =>
    readPage(connection, route, span, { page: Number(cursor ?? 1), size: PAGE_SIZE });
  for await (const one of pages(`${NAME} ${route}`, read, nextOf)) {
    if (pagesOf(one) > maxPages) return null;
    total ??= one.metadata.total_pages;
    if (one.metadata.total_pages !== total) return 'shifted';
    days.push(...one.results);
  }
  return days;
}

/** How many rows the list has: nothing tells but the number of its pages, if each has one row. */
async function countRows(connection: Connection, route: string, span: DaySpan): Promise<number> {
  const { metadata } = await readPage(connection, route, span, { page: 1, size: 1 });
  return metadata.total_pages;
}

/** The first and last day with activity, by the newest and the oldest row there is; `null` without any. */
export async function readExtent(
  connection: Connection,
  span: DaySpan,
): Promise<{ readonly first: Day; readonly last: Day } | null> {
  const newest = await readPage(connection, USERS, span, { page: 1, size: 1 });
  const last = newest.results
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const end = newest.metadata.total_pages;
  const oldest = end > 1 ? await readPage(connection, USERS, span, { page: end, size: 1 }) : newest;
  const first = oldest.results.map(({ date }) => date).sort()[0];
  if (first === undefined) throw invalid(USERS, 'the last page is empty');
  return { first, last };
}

/** Whether the upstream has no such route: older versions have fewer. */
export function isMissing(error: unknown): boolean {
  return error instanceof UpstreamError && error.status === 404;
}

export function invalid(route: string, fault: string): UpstreamError {
  return new UpstreamError('upstream_invalid', `${NAME} ${route}: ${fault}`);
}

async function readPage(
  connection: Connection,
  route: string,
  span: DaySpan,
  wanted: { readonly page: number; readonly size: number },
): Promise<Page> {
  const query = { ...datesOf(span), page: wanted.page, page_size: wanted.size };
  const answer = await connection.get(route, query, page);
  // Whoever answers any question with the first page would be summed once for each.
  if (answer.metadata.page !== wanted.page) throw invalid(route, 'another page than the one asked for');
  refuseOtherDays(route, answer.results, span);
  return answer;
}

function pagesOf({ metadata }: Page): number {
  return Math.max(metadata.page, metadata.total_pages);
}

function nextOf({ metadata }: Page): string | null {
  const hasMore = metadata.has_more || metadata.page < metadata.total_pages;
  return hasMore ? String(metadata.page + 1) : null;
}

function datesOf({ from, to }: DaySpan) {
  return { start_date: from, end_date: dayBefore(to) };
}

function refuseOtherDays(route: string, days: readonly ActivityDay[], { from, to }: DaySpan): void {
  if (days.every(({ date }) => from <= date && date < to)) return;
  throw invalid(route, 'tells of days that were not asked for');
}

function dayBefore(day: Day): Day {
  const before = dayOfMonth(day) - 1;
  if (before > 0) return dayIn(monthOf(day), before);
  const month = addMonths(monthOf(day), -1);
  return dayIn(month, daysInMonth(month));
}
