import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { litellmSource, type LiteLLMSourceOptions } from '../../../src/server/litellm.js';
import { typeOf } from './litellm/agent-type.js';
import { everyRow, ofAcme, reportOf } from './support/ask.js';
import { BASE_URL, KEY } from './litellm/simulator.js';

const metrics = (spend: number, tokens: number) => ({
  spend,
  prompt_tokens: tokens,
  completion_tokens: 0,
  api_requests: 1,
});
const part = (spend: number, tokens: number, metadata = {}) => ({
  metrics: metrics(spend, tokens),
  metadata,
});
const DAY = {
  date: '2025-02-03',
  metrics: metrics(3, 30),
  breakdown: {
    model_groups: { fast: part(3, 30) },
    api_keys: {
      k1: part(1, 10, { key_alias: 'api', user_id: 'ada' }),
      k2: part(2, 20, { key_alias: 'other', user_id: 'jo' }),
    },
    entities: { eve: part(3, 30) },
  },
};
const page = (number: number, of: number, results: unknown[] = [DAY]) => ({
  results,
  metadata: { page: number, total_pages: of, has_more: number < of },
});

type Routes = Readonly<Record<string, (query: URLSearchParams) => unknown>>;

/** What a proxy answers by route; `undefined` and other routes are not found. */
function proxy(routes: Routes, options: Partial<LiteLLMSourceOptions> = {}) {
  const asked: string[] = [];
  const all: Routes = { '/user/daily/activity': () => page(1, 1), ...routes };
  const fetch: typeof globalThis.fetch = async input => {
    const { href, searchParams } = new URL(String(input));
    const [route = ''] = href.slice(BASE_URL.length).split('?');
    asked.push(`${route}?${searchParams}`);
    const body = all[route]?.(searchParams);
    return body === undefined ? Response.json({ detail: 'Not Found' }, { status: 404 }) : Response.json(body);
  };
  const source = litellmSource({
    baseUrl: BASE_URL,
    credentials: ofAcme({ apiKey: KEY }),
    fetch,
    ...options,
  });
  const now = new Date('2025-03-01T00:00:00Z');
  return { asked, report: () => reportOf({ source, now, query: everyRow('2025-02') }) };
}

const AGGREGATED = '/user/daily/activity/aggregated';
const codes = (report: { warnings: readonly { code: string }[] }) => report.warnings.map(({ code }) => code);

describe('a report from LiteLLM', () => {
  test('takes one question for the months there are, and one each for all days, users and agents', async () => {
    const { asked, report } = proxy({
      [AGGREGATED]: () => page(1, 1),
      '/agent/daily/activity': () => page(1, 1, []),
    });
    assert.equal((await report()).totals.cost, '3');
    const days = 'start_date=2025-02-01&end_date=2025-02-28';
    assert.deepEqual(
      asked.sort(),
      [
        `/agent/daily/activity?${days}&page=1&page_size=1000`,
        '/user/daily/activity/aggregated?' + days,
        `/user/daily/activity?${days}&page=1&page_size=1000`,
        '/user/daily/activity?start_date=2020-01-01&end_date=2025-03-01&page=1&page_size=1',
      ].sort(),
    );
  });

  test('has users by the owners of keys where there are too many pages of them, and says so', async () => {
    const users = (query: URLSearchParams) =>
      page(Number(query.get('page')), query.get('page_size') === '1' ? 1 : 9);
    const { report } = proxy(
      { [AGGREGATED]: () => page(1, 1), '/user/daily/activity': users },
      { maxPages: 8 },
    );
    const { users: shown, ...rest } = await report();
    assert.deepEqual(
      shown?.items.map(({ id }) => id),
      ['jo', 'ada'],
    );
    assert.deepEqual(codes(rest), ['truncated']);
  });

  test('is refused where days would be missing', async () => {
    const users = (query: URLSearchParams) =>
      page(Number(query.get('page')), query.get('page_size') === '1' ? 1 : 9);
    await assert.rejects(
      proxy({ '/user/daily/activity': users }, { maxPages: 8 }).report(),
      /more than 8 pages/,
    );
  });

  test('is refused where every page is the first, or days are of another month', async () => {
    const first = () => page(1, 2);
    await assert.rejects(
      proxy({ '/user/daily/activity': first }).report(),
      /another page than the one asked for/,
    );
    const other = () => page(1, 1, [{ ...DAY, date: '2025-01-31' }]);
    await assert.rejects(proxy({ [AGGREGATED]: other }).report(), /days that were not asked for/);
  });

  test('is of the days, and warns where the sums beside them say something else', async () => {
    const sums = { total_spend: 3.5, total_prompt_tokens: 31, total_completion_tokens: 0 };
    const { report } = proxy({ [AGGREGATED]: () => ({ results: [DAY], metadata: sums }) });
    const told = await report();
    assert.equal(told.totals.cost, '3');
    assert.deepEqual(
      told.warnings.map(({ detail }) => detail),
      ['days: cost adds up to 3, not 3.5', 'days: total_tokens adds up to 30, not 31'],
    );
  });

  test('tells that keys are missing where LiteLLM lists only the largest', async () => {
    const [k1] = Object.entries(DAY.breakdown.api_keys);
    const day = { ...DAY, breakdown: { ...DAY.breakdown, api_keys: Object.fromEntries(k1 ? [k1] : []) } };
    const metadata = { api_key_limit: 1, total_api_keys: 2 };
    const { report } = proxy({ [AGGREGATED]: () => ({ results: [day], metadata }) }, { agentType: typeOf });
    const told = await report();
    assert.deepEqual(
      told.daily?.map(row => [row.agent_type, row.cost]),
      [
        ['api', '1'],
        [null, '2'],
      ],
    );
    assert.deepEqual(codes(told), ['truncated']);
  });

  test('has no agents where this version has no route for them', async () => {
    const told = await proxy({ [AGGREGATED]: () => page(1, 1) }).report();
    assert.equal(told.agents, null);
    assert.deepEqual(told.warnings, []);
  });

  test('is not asked for without a key of the organisation', async () => {
    const { asked, report } = proxy({}, { credentials: () => null });
    await assert.rejects(report(), /upstream_auth/);
    assert.deepEqual(asked, []);
  });
});
