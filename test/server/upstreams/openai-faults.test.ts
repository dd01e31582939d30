import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { altered } from './support/altered.js';
import { codeOf } from './support/ask.js';
import { describeFaults } from './support/faults.js';
import { answer, busy, sourceOver, upstreamOf } from './openai/busy.js';
import { check } from './openai/check.js';
import { organisationOf } from './openai/organisation.js';
import { randomOf } from './support/random.js';

describeFaults({
  name: 'OpenAI',
  upstream: upstreamOf(busy).fetch,
  source: ({ fetch, ...rest }) => sourceOver(fetch, { ...rest, agents: 'api_keys' }),
  host: 'api.openai.com',
  now: busy.now,
  month: busy.month,
  envelope: 'data',
  required: ['results', 'id'],
  // Quantities of services, and names.
  dispensable:
    /\/usage\/(?:web_search|file_search|code_interpreter|vector_store)|\/(?:users|projects|api_keys)$/,
});

describe('an upstream that is not as it should be', () => {
  const costs = (url: URL) => url.pathname.endsWith('/costs');
  const reports = (
    what: string,
    change: (text: string, url: URL) => string,
    says: RegExp,
    code = 'upstream_invalid',
  ) =>
    void test(`has its fault told: ${what}`, async () => {
      const { status, body, problem } = await answer(altered(upstreamOf(busy).fetch, change));
      assert.notEqual(status, 200);
      assert.equal(codeOf(body), code);
      assert.match(problem, says);
    });
  const where =
    (which: (url: URL) => boolean, change: (text: string) => string) => (text: string, url: URL) =>
      which(url) ? change(text) : text;

  reports(
    'more pages and no way to them',
    where(costs, text => text.replace('"has_more":false', '"has_more":true')),
    /no way to them/,
  );
  reports(
    'pages that lead back to themselves',
    where(costs, text =>
      text.replace('"has_more":false,"next_page":null', '"has_more":true,"next_page":"again"'),
    ),
    // The simulator gave no such cursor, and says so.
    /status 400|back to themselves/,
  );
  reports(
    'a day twice',
    where(costs, text => text.replace(/"data":\[(\{"object":"bucket".*?\]\})/, '"data":[$1,$1')),
    /told twice/,
  );
  reports(
    'days that nobody asked for',
    where(costs, text =>
      text.replace(/"start_time":(\d+)/, (_, time) => `"start_time":${Number(time) - 86_400 * 700}`),
    ),
    /none of the days/,
  );
  reports(
    'no amount',
    where(costs, text => text.replace('"value":', '"worth":')),
    /amount\.value/,
  );
  reports(
    'another currency',
    where(costs, text => text.replaceAll('"usd"', '"eur"')),
    /not in USD/,
    'mixed_currency',
  );

  test('is not believed a hundred times its price', async () => {
    const dear = (fetch: typeof globalThis.fetch) =>
      altered(
        fetch,
        where(costs, text => text.replace(/"value":"?([-\d.]+)(?:e([+-]\d+))?"?/g, timesHundred)),
      );
    const timesHundred = (_: string, digits: string, exponent = '0') =>
      `"value":${digits}e${Number(exponent) + 2}`;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { lines, month } = organisationOf(randomOf(seed));
      if (lines.some(({ day, amount }) => day.startsWith(month) && amount !== '0')) {
        await assert.rejects(check(seed, dear), `seed ${seed}`);
      }
    }
  });
});
