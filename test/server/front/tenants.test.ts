/** One handler for everybody, with everything in front of it: nobody ever sees a figure of somebody else's. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  createConsumptionHandler,
  mergeSources,
  SourceError,
  type ConsumptionSource,
} from '../../../src/server/index.js';
import { referenceSource, row, service, type Row } from '../merge/reference-source.js';
import { call, counting, handlerOf, request, storeOf } from '../support.js';
import { handClock } from './support.js';

const TENANTS = ['left', 'right'] as const;
type Tenant = (typeof TENANTS)[number];

/** Rows of which every id says whose they are. */
const rowsOf = (tenant: Tenant): Row[] =>
  ['01', '02', '03'].flatMap(month => [
    row({
      day: `2025-${month}-03`,
      agentType: `${tenant}-type`,
      model: `${tenant}-model`,
      user: `${tenant}-user`,
      agent: `${tenant}-agent`,
    }),
    service({ day: `2025-${month}-04`, service: `${tenant}-service`, user: `${tenant}-other` }),
  ]);

/** By organisation; fails now and then, and answers in an order of its own. */
function upstreamOfAll(random: () => number): ConsumptionSource {
  const sources = new Map<string, ConsumptionSource>(
    TENANTS.map(tenant => [tenant, referenceSource(rowsOf(tenant))]),
  );
  const answer = async <Answer>(
    organization: string,
    ask: (source: ConsumptionSource) => Promise<Answer>,
  ) => {
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) await Promise.resolve();
    const chance = random();
    if (chance < 0.05) throw new SourceError('upstream_timeout', `of ${organization}`);
    if (chance < 0.08) throw new SourceError('upstream_rate_limited', organization, { retryAfter: 5 });
    return ask(sources.get(organization)!);
  };
  return {
    describe: scope => answer(scope.organization, source => source.describe(scope)),
    month: question => answer(question.organization, source => source.month(question)),
  };
}

interface Sent {
  readonly tenant: Tenant;
  readonly isAdmin: boolean;
  readonly query: string;
  readonly tag: 'none' | 'own' | 'foreign' | 'any';
  readonly pause: number;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  tenant: fc.constantFrom(...TENANTS),
  isAdmin: fc.boolean(),
  query: fc
    .record({
      month: fc.constantFrom('', 'month=2025-01', 'month=2025-02', 'month=2025-03'),
      top: fc.constantFrom('', 'top=5', 'top=1'),
      foreign: fc.constantFrom('', 'organization=right', 'organization_id=left', 'tenant=right'),
    })
    .map(parts => Object.values(parts).filter(Boolean).join('&')),
  tag: fc.constantFrom('none', 'own', 'foreign', 'any'),
  pause: fc.constantFrom(0, 0, 0, 1, 20, 70),
});

describe('two organisations of two roles each', () => {
  test('get their own figures or none in 4,000 requests at odds with each other', async () => {
    const seed = 7;
    const requests = fc.sample(fc.noBias(sent), { numRuns: 4000, seed });
    const chances = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { numRuns: 997, seed });
    let drawn = 0;
    const random = () => chances[(drawn += 1) % chances.length]! / 1000;
    const { clock, pass } = handClock();
    const handler = createConsumptionHandler({
      source: mergeSources({ one: upstreamOfAll(random), other: upstreamOfAll(random) }, { clock }),
      cache: { maxEntries: 12 },
      limit: { reports: 40, seconds: 60 },
      clock,
      now: () => new Date('2025-06-01T00:00:00Z'),
      authorize: async ({ headers }) => {
        for (let turns = Math.floor(random() * 3); turns > 0; turns -= 1) await Promise.resolve();
        const organization = headers.get('x-tenant') ?? '';
        return headers.get('x-role') === 'admin' ? { organization } : new Response('no', { status: 403 });
      },
    });

    const tags: Record<Tenant, string> = { left: '"none"', right: '"none"' };
    const counts = { reports: 0, unchanged: 0, refused: 0, failed: 0 };
    const answer = async ({ tenant, isAdmin, query, tag }: Sent) => {
      const foreign = tenant === 'left' ? 'right' : 'left';
      const held = { none: '', own: tags[tenant], foreign: tags[foreign], any: '"x", W/"y"' }[tag];
      const response = await handler(
        request(query, {
          headers: { 'x-tenant': tenant, 'x-role': isAdmin ? 'admin' : 'user', 'if-none-match': held },
        }),
      );
      const body = await response.text();
      assert.ok(!body.includes(foreign), `${tenant}: ${body}`);
      assert.ok(![...response.headers].flat().join().includes(foreign));
      if (!isAdmin) {
        assert.deepEqual([response.status, body, response.headers.get('etag')], [403, 'no', null]);
        counts.refused += 1;
        return;
      }
      assert.equal(response.headers.get('cache-control'), 'private, no-cache');
      assert.equal(response.headers.get('vary'), 'Authorization, Cookie');
      if (response.status === 304) {
        assert.notEqual(tag, 'foreign');
        counts.unchanged += 1;
      } else if (response.status === 200) {
        assert.ok(body.includes(tenant), body);
        tags[tenant] = response.headers.get('etag')!;
        counts.reports += 1;
      } else {
        assert.ok([429, 503, 504].includes(response.status), body);
        counts.failed += 1;
      }
    };
    // A handful at a time: who shares a flight with whom changes from handful to handful.
    for (let from = 0; from < requests.length; from += 10) {
      const together = requests.slice(from, from + 10);
      await Promise.all(together.map(answer));
      pass(together[0]!.pause);
    }
    for (const [what, count] of Object.entries(counts)) assert.ok(count > 10, `${what}: ${count}`);
  });

  test('of the very same figures are told of no change by each other’s tags only for the same bytes', async () => {
    const source = await storeOf([
      call({ organization_id: 'left', cost: '1' }),
      call({ organization_id: 'right', cost: '2' }),
    ]);
    let organization: string | null = 'left';
    const handler = handlerOf(source, {
      cache: {},
      authorize: () => (organization === null ? null : { organization }),
    });
    const tag = (await handler(request())).headers.get('etag') ?? '';
    const asked = () => handler(request('', { headers: { 'if-none-match': tag } }));
    assert.equal((await asked()).status, 304);
    organization = 'right';
    assert.equal((await asked()).status, 200);
    organization = null;
    const refused = await asked();
    assert.deepEqual([refused.status, refused.headers.get('etag')], [401, null]);
    source.close();
  });
});

describe('200 identical requests at once', () => {
  const spellings = [
    'month=2025-02',
    'month=2025-02&top=5',
    'models=20&month=2025-02',
    'timezone=UTC&top=5&models=20&month=2025-02',
    'month=2025-02&utm=x',
    'month=2025%2d02',
  ];
  for (const [what, options] of [
    ['nothing in front', {}],
    ['a cache', { cache: {} }],
    ['a limit', { limit: { reports: 1, seconds: 60 } }],
  ] as const) {
    test(`are one call of the upstream, with ${what}`, async () => {
      const watched = counting(referenceSource([row()]));
      const handler = handlerOf(watched, options);
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => handler(request(spellings[index % spellings.length]))),
      );
      const bodies = await Promise.all(answers.map(answer => answer.text()));
      assert.deepEqual([new Set(bodies).size, watched.asked()], [1, 1]);
      assert.ok(answers.every(answer => answer.status === 200));
    });
  }
});
