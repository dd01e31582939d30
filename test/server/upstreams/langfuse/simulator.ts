import { CANARY } from '../../../../scripts/testing/canary.js';
import { sumOfDecimals } from '../support/exact.js';
import { Printed, printJson } from '../support/printed-json.js';
import { clockAt, type Clock } from '../support/clock.js';
import type { Random } from '../support/random.js';
import { day, type Observation, type Project, type Version } from './project.js';
import { readQuery, type Query } from './query-rules.js';

export const KEYS = { publicKey: `pk-lf-${CANARY}`, secretKey: `sk-lf-é-${CANARY}` };
export const BASE_URL = 'https://langfuse.example';
const AUTHORIZATION = `Basic ${Buffer.from(`${KEYS.publicKey}:${KEYS.secretKey}`).toString('base64')}`;
/** What may be told by nobody, beside the canary that both keys have in them. */
export const SECRETS = [AUTHORIZATION.slice(6)];

export interface Simulator {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Every answer with status 200: by which version, and its text. */
  readonly answers: readonly { readonly version: 'v1' | 'v2'; readonly text: string }[];
  /** Every query that was asked of either version. */
  readonly asked: readonly Query[];
}

export function simulate({ observations, version }: Project, random: Random): Simulator {
  const answers: { version: 'v1' | 'v2'; text: string }[] = [];
  const asked: Query[] = [];
  const clock = clockAt(0);
  let closedUntil = 0;
  let limitsLeft = 2;

  const answer = (url: URL, headers: Headers): Response => {
    if (clock.now() < closedUntil) throw new Error('asked before the time that Retry-After gave');
    if (headers.get('authorization') !== AUTHORIZATION) {
      return reply(401, { message: 'Invalid credentials', error: 'UnauthorizedError' });
    }
    if (limitsLeft > 0 && random.chance(0.1)) {
      limitsLeft -= 1;
      const seconds = random.whole(1, 4);
      closedUntil = clock.now() + seconds * 1000;
      return reply(
        429,
        { message: 'Rate limit exceeded', error: 'RateLimitError' },
        {
          'retry-after': String(seconds),
          'x-ratelimit-limit': '100',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': new Date(closedUntil).toISOString(),
        },
      );
    }
    const isV2 = url.pathname === '/api/public/v2/metrics';
    if ((isV2 && !version.hasV2) || !/^\/api\/public\/(v2\/)?metrics$/.test(url.pathname)) {
      return new Response('<!doctype html>404', { status: 404, headers: { 'content-type': 'text/html' } });
    }
    const name = isV2 ? 'v2' : 'v1';
    const query = readQuery(url.searchParams.get('query'), name);
    if (typeof query === 'string') return reply(400, { message: query, error: 'InvalidRequestError' });
    asked.push(query);
    const text = printJson({ data: rowsOf(observations, query, name, version) });
    answers.push({ version: name, text });
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
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

function reply(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A value of a dimension, or of several at a time: v2 tells tags one by one. */
function valuesOf(row: Observation, dimension: string | null, version: 'v1' | 'v2'): unknown[] {
  switch (dimension) {
    case null:
      return [null];
    case 'providedModelName':
      return [row.model];
    case 'environment':
      return [row.environment];
    case 'traceName':
      return [row.traceName];
    case 'userId':
      return [row.user];
    case 'tags':
      return version === 'v1' ? [row.tags] : [...row.tags];
    default:
      throw new Error(dimension);
  }
}

/** What v1 has by joining traces, whose beginning has to be within the time that is asked for. */
const OF_TRACES = ['traceName', 'userId', 'tags'];

function rowsOf(
  observations: readonly Observation[],
  query: Query,
  name: 'v1' | 'v2',
  version: Version,
): unknown[] {
  const { dimension, granularity, from, to, rowLimit, hasOrder } = query;
  const within = (at: number) => at >= from && at <= to;
  const isJoined = name === 'v1' && dimension !== null && OF_TRACES.includes(dimension);
  const wanted = observations.filter(row => within(row.start) && (!isJoined || within(row.traceStart)));
  const groups = new Map<string, { bucket: string | null; value: unknown; rows: Observation[] }>();
  for (const row of wanted) {
    const bucket = granularity === null ? null : bucketOf(row.start, granularity);
    for (const value of valuesOf(row, dimension, name)) {
      const key = JSON.stringify([bucket, value]);
      const group = groups.get(key) ?? { bucket, value, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  const sorted = [...groups.values()].sort((a, b) =>
    granularity === null ? tokensOf(b.rows) - tokensOf(a.rows) : String(a.bucket) < String(b.bucket) ? -1 : 1,
  );
  const filled = granularity !== null && !hasOrder ? fill(sorted, granularity, from, to) : sorted;
  return filled.slice(0, rowLimit).map(({ bucket, value, rows }) => ({
    ...(dimension === null ? {} : { [dimension]: value }),
    ...(bucket === null ? {} : { time_dimension: bucket }),
    ...figuresOf(rows, version),
  }));
}

function bucketOf(start: number, granularity: 'day' | 'month'): string {
  return granularity === 'day' ? day({ start }) : `${day({ start }).slice(0, 7)}-01`;
}

const tokensOf = (rows: readonly Observation[]) => rows.reduce((sum, { total }) => sum + total, 0);

/** Time series without an order have a row of zeros for each day or month without any; the last is not filled. */
function fill(
  groups: readonly { bucket: string | null; value: unknown; rows: Observation[] }[],
  granularity: 'day' | 'month',
  from: number,
  to: number,
) {
  const present = new Set(groups.map(({ bucket }) => bucket));
  const end = bucketOf(to, granularity);
  const missing = new Set<string>();
  for (let at = from; bucketOf(at, granularity) < end; at += 86_400_000)
    missing.add(bucketOf(at, granularity));
  const zeros = [...missing]
    .filter(bucket => !present.has(bucket))
    .map(bucket => ({ bucket, value: '', rows: [] }));
  return [...groups, ...zeros].sort((a, b) => (String(a.bucket) < String(b.bucket) ? -1 : 1));
}

function figuresOf(rows: readonly Observation[], { printsText, sumsToNull }: Version) {
  const count = (value: number) => (printsText ? String(value) : value);
  const sum = (read: (row: Observation) => number) =>
    count(rows.reduce((total, row) => total + read(row), 0));
  const costs = rows.flatMap(({ cost }) => cost ?? []);
  const cost = sumOfDecimals(costs);
  const isNothing = costs.length === 0 && sumsToNull;
  return {
    sum_totalCost: isNothing ? null : printsText ? cost : new Printed(String(Number(cost))),
    sum_totalTokens: sum(row => row.total),
    sum_inputTokens: sum(row => row.input),
    sum_outputTokens: sum(row => row.output),
    count_count: count(rows.length),
  };
}
