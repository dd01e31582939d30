/** OpenAI's usage, costs and administration APIs over an organisation's truth, without a socket. */
import { printJson } from '../support/printed-json.js';
import type { Random } from '../support/random.js';
import type { Organisation } from './organisation.js';
import { listed } from './lists.js';
import { byDay, resultsOf } from './results.js';
import { ROUTES, type Route } from './routes.js';

/** In which of its ways the API is found. */
export interface Ways {
  /** `double` is how money is that was added as a float. */
  readonly amounts: 'number' | 'text' | 'scientific' | 'double';
  /** Whether days without usage are there, without results. */
  readonly emptyDays: boolean;
  /** Whether costs and completions can be told apart by `api_source`. */
  readonly sources: boolean;
  /** Whether costs can be told apart by user. */
  readonly userCosts: boolean;
  /** The share of questions that are asked to come back later. */
  readonly refusals: number;
  /** Pages may be shorter than what was asked for. */
  readonly shortPages: boolean;
}

export interface Answered {
  readonly route: string;
  readonly query: URLSearchParams;
  readonly status: number;
  readonly text: string;
}

export interface Simulator {
  readonly fetch: typeof fetch;
  /** Every answer, in order. */
  readonly answered: readonly Answered[];
}

const DAY = 86_400;

export function openaiSimulator(
  random: Random,
  organisation: Organisation,
  { key, ways, now }: { readonly key: string; readonly ways: Ways; readonly now: () => number },
): Simulator {
  const answered: Answered[] = [];
  const onDay = byDay(organisation);
  const cursors = new Map<string, { readonly query: string; readonly start: number }>();
  const refused = new Map<string, number>();

  const answer = (url: URL, headers: Headers): Response => {
    const query = url.searchParams;
    const reply = (status: number, body: unknown, more: Record<string, string> = {}) => {
      const text = printJson(body);
      answered.push({ route: url.pathname, query, status, text });
      return new Response(text, { status, headers: { 'content-type': 'application/json', ...more } });
    };
    const fault = (status: number, message: string, more?: Record<string, string>) =>
      reply(status, { error: { message, type: 'invalid_request_error', param: null, code: null } }, more);

    if (headers.get('authorization') !== `Bearer ${key}`) return fault(401, 'Incorrect API key provided.');
    const times = refused.get(url.href) ?? 0;
    if (times < 2 && random.chance(ways.refusals)) {
      refused.set(url.href, times + 1);
      if (random.chance(0.3)) return fault(500, 'The server had an error.');
      return fault(429, 'Rate limit reached.', random.chance(0.7) ? { 'retry-after': '2' } : {});
    }
    const path = url.pathname.replace(/^\/v1\/organization/, '');
    const objects = listed(organisation, path);
    if (objects) return list(objects, query, reply, fault);
    const route = routeOf(path);
    if (route === null) return fault(404, 'Invalid URL');
    const wrong = wrongIn(query, route);
    if (wrong) return fault(400, wrong);

    const start = Number(query.get('start_time'));
    const end = Number(query.get('end_time') ?? Math.floor(now() / 1000));
    const groups = [...query.getAll('group_by'), ...query.getAll('group_by[]')];
    const cursor = query.get('page');
    const rest = [...query].filter(([name]) => name !== 'page').join('&');
    const from = cursor === null ? { query: rest, start } : cursors.get(cursor);
    if (!from || from.query !== rest) return fault(400, 'Invalid page cursor');
    const limit = Number(query.get('limit') ?? 7);
    const size = ways.shortPages ? random.whole(1, limit) : limit;
    const starts: number[] = [];
    let next = from.start;
    for (; next < end && starts.length < size; next += DAY) starts.push(next);
    const hasMore = next < end;
    const page = hasMore ? `page_${cursors.size}_${random.whole(0, 1e9)}` : null;
    if (page !== null) cursors.set(page, { query: rest, start: next });
    const data = starts
      .map(time => ({
        object: 'bucket',
        start_time: time,
        end_time: time + DAY,
        results: resultsOf(onDay(dayOf(time)), route, groups, ways),
      }))
      .filter(({ results }) => ways.emptyDays || results.length > 0);
    return reply(200, { object: 'page', data, has_more: hasMore, next_page: page });
  };

  const wrongIn = (query: URLSearchParams, route: Route): string | null => {
    const { groups, limit } = ROUTES[route];
    const known = ['start_time', 'end_time', 'bucket_width', 'group_by', 'group_by[]', 'limit', 'page'];
    const unknown = [...query.keys()].find(name => !known.includes(name));
    if (unknown) return `Unknown parameter: ${unknown}`;
    if (!/^\d+$/.test(query.get('start_time') ?? '')) return 'Missing required parameter: start_time';
    const end = query.get('end_time');
    if (end !== null && !(Number(end) > Number(query.get('start_time')))) return 'Invalid end_time';
    if ((query.get('bucket_width') ?? '1d') !== '1d') return 'Invalid bucket_width';
    const asked = Number(query.get('limit') ?? 7);
    if (!(Number.isInteger(asked) && asked >= 1 && asked <= limit)) return 'Invalid limit';
    const by = [...query.getAll('group_by'), ...query.getAll('group_by[]')];
    if (!by.every(group => (groups as readonly string[]).includes(group))) return 'Invalid group_by';
    if (by.includes('api_source') && !ways.sources) return 'Invalid group_by';
    if (route === 'costs' && by.includes('user_id') && (!ways.userCosts || by.includes('project_id'))) {
      return 'Unsupported combination of group_by';
    }
    return null;
  };

  const list = (
    all: readonly { readonly id: string }[],
    query: URLSearchParams,
    reply: (status: number, body: unknown) => Response,
    fault: (status: number, message: string) => Response,
  ): Response => {
    const limit = Number(query.get('limit') ?? 20);
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100)) return fault(400, 'Invalid limit');
    const after = query.get('after');
    const begin = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const data = all.slice(begin, begin + (ways.shortPages ? random.whole(1, limit) : limit));
    return reply(200, {
      object: 'list',
      data,
      first_id: data[0]?.id ?? null,
      last_id: data.at(-1)?.id ?? null,
      has_more: begin + data.length < all.length,
    });
  };

  const ask: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    if (url.origin !== 'https://api.openai.com') throw new Error(`a foreign host is asked: ${url.host}`);
    return answer(url, new Headers(init?.headers));
  };
  return { fetch: ask, answered };
}

function routeOf(path: string): Route | null {
  const name = path.split('/').at(-1) ?? '';
  const isThere = Object.hasOwn(ROUTES, name) && path === (name === 'costs' ? '/costs' : `/usage/${name}`);
  return isThere ? (name as Route) : null;
}

const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);
