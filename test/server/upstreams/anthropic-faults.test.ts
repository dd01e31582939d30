import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { altered } from './support/altered.js';
import { codeOf } from './support/ask.js';
import { answer, busy, sourceOver, upstreamOf } from './anthropic/busy.js';
import { check } from './anthropic/check.js';
import { organisationOf } from './anthropic/organisation.js';
import { describeFaults } from './support/faults.js';
import { randomOf } from './support/random.js';

const common = {
  source: ({ fetch, ...rest }: { fetch: typeof globalThis.fetch; timeoutMs: number }) =>
    sourceOver(fetch, { ...rest, agents: 'workspaces' }),
  host: 'api.anthropic.com',
  now: busy.now,
  month: busy.month,
  envelope: 'data',
  required: ['results', 'cost', 'usage'],
  /** Nothing is: every answer has money or tokens in it. */
  dispensable: /^$/,
  // With such a key the legacy reports are asked.
  meaningful: ['a key without this right'],
};
const withoutPriority = {
  ...busy,
  happenings: busy.happenings.filter(({ service_tier: tier }) => tier !== 'priority'),
};

describeFaults({ ...common, name: "Anthropic's analytics", upstream: upstreamOf(busy).fetch });

describeFaults({
  ...common,
  name: "Anthropic's legacy reports",
  upstream: upstreamOf(withoutPriority, { analytics: 'missing' }).fetch,
});

describe('an upstream that is not as it should be', () => {
  const costs = (url: URL) => url.pathname.endsWith('/cost');
  const where =
    (which: (url: URL) => boolean, change: (text: string) => string) => (text: string, url: URL) =>
      which(url) ? change(text) : text;
  const faults: [what: string, change: (text: string, url: URL) => string, says: RegExp, code?: string][] = [
    [
      'more pages and no way to them',
      where(costs, text => text.replace('"has_more":false', '"has_more":true')),
      /no way to them/,
    ],
    [
      'pages that lead back to themselves',
      where(costs, text =>
        text.replace('"has_more":false,"next_page":null', '"has_more":true,"next_page":"again"'),
      ),
      // The simulator gave no such cursor, and says so.
      /status 400|back to themselves/,
    ],
    [
      'days that nobody asked for',
      where(costs, text => text.replaceAll(/"starting_at":"\d{4}/g, '"starting_at":"2001')),
      /none of the days/,
    ],
    ['no amount', where(costs, text => text.replaceAll('"amount":', '"worth":')), /cost\.amount/],
    [
      'another currency',
      where(costs, text => text.replaceAll('"USD"', '"EUR"')),
      /not in USD/,
      'mixed_currency',
    ],
  ];
  for (const [what, change, says, code = 'upstream_invalid'] of faults) {
    test(`has its fault told: ${what}`, async () => {
      const { status, body, problem } = await answer(altered(upstreamOf(busy).fetch, change));
      assert.notEqual(status, 200);
      assert.equal(codeOf(body), code);
      assert.match(problem, says);
    });
  }

  test('is not believed where cents would be dollars', async () => {
    const inDollars = (fetch: typeof globalThis.fetch) =>
      altered(fetch, text => text.replace(/"amount":"(-?[\d.]+)"/g, '"amount":"$1e2"'));
    let caught = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { happenings, month } = organisationOf(randomOf(seed));
      const isBilled = happenings.some(
        ({ day, costs, service_tier: tier }) =>
          day.startsWith(month) && costs.length > 0 && tier !== 'priority',
      );
      if (!isBilled) continue;
      await assert.rejects(check(seed, inDollars), `seed ${seed}`);
      caught += 1;
    }
    assert.ok(caught > 10, String(caught));
  });
});
