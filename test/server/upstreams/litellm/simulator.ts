import { CANARY } from '../../../../scripts/testing/canary.js';
import { printJson } from '../support/printed-json.js';
import { clockAt, type Clock } from '../support/clock.js';
import type { Random } from '../support/random.js';
import type { Organisation } from './organisation.js';
import { agentTable, daysOf, metricsOf, tagTable, userTable, type Row } from './tables.js';

export const KEY = `${CANARY}-litellm`;
export const BASE_URL = 'https://litellm.example/proxy';

export interface Simulator {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Every answer with status 200: its route and text. */
  readonly answers: readonly { readonly route: string; readonly text: string }[];
  /** Routes that were asked, in order. */
  readonly asked: readonly string[];
}

const AGGREGATED = '/user/daily/activity/aggregated';
const PARAMETERS = ['start_date', 'end_date', 'page', 'page_size'];

/** A proxy that has this organisation's usage and knows its own rules: a question that breaks one is refused as it would be. */
export function simulate({ usage, version }: Organisation, random: Random): Simulator {
  const tables = new Map<string, Row[]>([
    ['/user/daily/activity', userTable(usage)],
    ['/tag/daily/activity', tagTable(usage)],
    ...(version.hasAgents ? [['/agent/daily/activity', agentTable(usage)] as const] : []),
    ...(version.hasAggregated ? [[AGGREGATED, userTable(usage)] as const] : []),
  ]);
  const answers: { route: string; text: string }[] = [];
  const asked: string[] = [];
  const clock = clockAt(0);
  let closedUntil = 0;
  let limitsLeft = 2;

  const answer = (url: URL, headers: Headers): Response => {
    const route = url.pathname.replace(new URL(BASE_URL).pathname, '');
    asked.push(route);
    if (clock.now() < closedUntil)
      throw new Error(`${route} was asked before the time that Retry-After gave`);
    if (headers.get('authorization') !== `Bearer ${KEY}`) {
      return reply(401, {
        error: { message: 'Authentication Error', type: 'auth_error', param: 'None', code: '401' },
      });
    }
    if (limitsLeft > 0 && random.chance(0.1)) {
      limitsLeft -= 1;
      const seconds = random.whole(0, 3);
      closedUntil = clock.now() + seconds * 1000;
      return reply(
        429,
        { error: { message: 'Slow down', type: 'rate_limit', param: null, code: '429' } },
        seconds,
      );
    }
    const rows = tables.get(route);
    if (!rows) return reply(404, { detail: 'Not Found' });
    const fault = faultOf(url.searchParams, route === AGGREGATED);
    if (fault) return reply(fault.status, { detail: fault.detail });
    const from = url.searchParams.get('start_date') ?? '';
    const to = url.searchParams.get('end_date') ?? '';
    const wanted = rows.filter(({ usage }) => from <= usage.day && usage.day <= to);
    const body = route === AGGREGATED ? all(wanted, version) : page(wanted, version, url.searchParams);
    const text = printJson(body);
    answers.push({ route, text });
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  };

  return {
    answers,
    asked,
    clock,
    fetch: async (input, init) => {
      await Promise.resolve();
      return answer(new URL(String(input)), new Headers(init?.headers));
    },
  };
}

/** What FastAPI's validation and LiteLLM's own checks refuse, and what the source has no reason to send. */
function faultOf(query: URLSearchParams, isAggregated: boolean): { status: number; detail: unknown } | null {
  const dates = ['start_date', 'end_date'].map(name => query.get(name));
  if (dates.includes(null))
    return { status: 400, detail: { error: 'Please provide start_date and end_date' } };
  const known = isAggregated ? PARAMETERS.slice(0, 2) : PARAMETERS;
  const invalid = (name: string) => ({
    status: 422,
    detail: [{ type: 'value_error', loc: ['query', name] }],
  });
  for (const name of query.keys()) if (!known.includes(name)) return invalid(name);
  const [start = '', end = ''] = dates.map(date => date ?? '');
  if (!/^\d{4}-\d\d-\d\d$/.test(start) || !/^\d{4}-\d\d-\d\d$/.test(end) || end < start)
    return invalid('start_date');
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  if (isAggregated && days > 400) return { status: 400, detail: { error: 'Range too long' } };
  if (!isAggregated && !inRange(query.get('page') ?? '1', 1, Infinity)) return invalid('page');
  if (!isAggregated && !inRange(query.get('page_size') ?? '50', 1, 1000)) return invalid('page_size');
  return null;
}

function inRange(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

type Version = Organisation['version'];

function all(rows: readonly Row[], version: Version) {
  return {
    results: daysOf(rows, version, true),
    metadata: {
      ...totalsOf(rows, version),
      page: 1,
      total_pages: 1,
      has_more: false,
      ...(version.isNew ? { api_key_limit: null, total_api_keys: null } : {}),
    },
  };
}

function page(rows: readonly Row[], version: Version, query: URLSearchParams) {
  const number = Number(query.get('page') ?? 1);
  const size = Math.min(Number(query.get('page_size') ?? 50), version.pageSize);
  const ofPage = rows.slice((number - 1) * size, number * size);
  const pages = Math.ceil(rows.length / size);
  return {
    results: daysOf(ofPage, version, false),
    metadata: {
      ...totalsOf(version.sumsEverything ? rows : ofPage, version),
      page: number,
      total_pages: pages,
      has_more: number < pages,
    },
  };
}

function totalsOf(rows: readonly Row[], version: Version) {
  const metrics = metricsOf(rows, version);
  return {
    total_spend: metrics.spend,
    total_prompt_tokens: metrics.prompt_tokens,
    total_completion_tokens: metrics.completion_tokens,
    total_tokens: metrics.total_tokens,
    total_api_requests: metrics.api_requests,
    total_successful_requests: metrics.successful_requests,
    total_failed_requests: metrics.failed_requests,
    total_cache_read_input_tokens: metrics.cache_read_input_tokens,
    total_cache_creation_input_tokens: metrics.cache_creation_input_tokens,
  };
}

function reply(status: number, body: unknown, retryAfter?: number): Response {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}
