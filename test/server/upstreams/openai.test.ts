import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMismatches } from '../../../src/contract/index.js';
import type { OpenAISourceOptions } from '../../../src/server/openai.js';
import { altered } from './support/altered.js';
import { codeOf, reportOf } from './support/ask.js';
import { describeSeeds } from './support/seeds.js';
import { fromUnits, toUnits } from './support/exact.js';
import { answer, busy, report, sourceOver, upstreamOf } from './openai/busy.js';
import { check, KEY } from './openai/check.js';
import { organisationOf } from './openai/organisation.js';
import { randomOf } from './support/random.js';

describeSeeds({ whose: 'organisations at OpenAI', upstream: 'openai', check, validated: 10_000 });

describe("OpenAI's reports", () => {
  test('fit together where amounts are sums of doubles', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const organisation = organisationOf(randomOf(seed));
      const simulator = upstreamOf(organisation, { amounts: 'double' });
      const { now, month } = organisation;
      const told = await reportOf({ source: sourceOver(simulator.fetch), now, query: `month=${month}` });
      assert.deepEqual(told.warnings, [], `seed ${seed}`);
      assert.deepEqual(findMismatches(told), [], `seed ${seed}`);
      assert.equal(told.totals.cost, printedTotal(simulator.answered, month), `seed ${seed}`);
    }
  });

  test('have an agent type of a mapping, and an agent one if all of its usage has', async () => {
    const agentType: OpenAISourceOptions['agentType'] = ({ projectName, apiKeyId }) =>
      apiKeyId === null ? null : projectName === 'Project 0' ? 'api' : 'mine';
    const told = await report(upstreamOf(busy).fetch, { agentType, agents: 'api_keys' });
    assert.equal(told.coverage?.agent_types, 'mapped');
    assert.ok(told.agents!.items.length > 0);
    for (const { id, agent_type: type, name } of told.agents!.items) {
      const project = busy.projects.find(one => id.startsWith(`key_${one.id}_`));
      assert.equal(type, project?.name === 'Project 0' ? 'api' : 'mine', id);
      assert.match(String(name), /^Key \d of proj_/);
    }
  });

  test('say what could not be told: names, quantities', async () => {
    const fetch = altered(upstreamOf(busy).fetch, (text, url) =>
      /users|projects|web_search/.test(url.pathname) ? '{}' : text,
    );
    assert.deepEqual((await report(fetch)).warnings, [
      { code: 'partial_upstream', detail: 'OpenAI: no quantities of Web search' },
      { code: 'partial_upstream', detail: 'OpenAI: no names of projects, users' },
    ]);
  });

  test('say what this key may not be told, and are compared all the same', async () => {
    for (const [status, code] of [
      [403, 'not_told'],
      [502, 'partial_upstream'],
    ] as const) {
      const { fetch: good } = upstreamOf(busy);
      const fetch: typeof globalThis.fetch = async (input, init) =>
        /users$|web_search/.test(new URL(String(input)).pathname)
          ? new Response('{}', { status })
          : good(input, init);
      const { warnings, previous } = await report(fetch);
      assert.deepEqual(warnings, [
        { code, detail: 'OpenAI: no quantities of Web search' },
        { code, detail: 'OpenAI: no names of users' },
      ]);
      assert.notEqual(previous, null);
    }
  });

  test('are compared with a month that nobody looked for', async () => {
    const { lines, ...rest } = busy;
    const days = ['2023-12-05', '2024-01-05', '2024-02-05'];
    const old = { ...rest, calls: [], uses: [], lines: days.map(day => ({ ...lines[0]!, day })) };
    const now = new Date('2025-02-20T12:00:00Z');
    const { fetch } = upstreamOf({ ...old, now });
    const before = async (month: string) =>
      (await reportOf({ source: sourceOver(fetch), now, query: `month=${month}` })).previous?.month ?? null;
    assert.equal(await before('2024-02'), '2024-01');
    assert.equal(await before('2024-01'), '2023-12');
    assert.equal(await before('2023-12'), null);
  });

  test('are of the organisation that may be asked for, by its own key', async () => {
    const { fetch, answered } = upstreamOf(busy);
    const unknown = await answer(fetch, { credentials: () => null });
    assert.equal(codeOf(unknown.body), 'upstream_auth');
    assert.match(unknown.problem, /no key for this organisation/);
    assert.equal(answered.length, 0);
    const wrong = await answer(fetch, { credentials: async () => ({ apiKey: `${KEY}-wrong` }) });
    assert.equal(codeOf(wrong.body), 'upstream_auth');
  });

  test('show no key that a header can not hold', async () => {
    const { problem, body } = await answer(upstreamOf(busy).fetch, {
      credentials: () => ({ apiKey: `${KEY}\n` + '\nx' }),
    });
    assert.equal(codeOf(body), 'upstream_auth');
    assert.ok(!problem.includes(KEY), 'the key is in the message');
  });

  test('compare nothing while there are calls and no costs are in', async () => {
    const day = '2026-04-01';
    const [call] = busy.calls;
    const lines = busy.lines.map(line => ({ ...line, day: '2026-03-31' }));
    const first = {
      ...busy,
      now: new Date('2026-04-02T09:00:00Z'),
      lines,
      calls: [{ ...call!, day }],
      uses: [],
    };
    const source = sourceOver(upstreamOf(first).fetch);
    const told = await reportOf({ source, now: first.now, query: '' });
    assert.deepEqual(told.available, { from: '2026-03', to: '2026-04' });
    assert.equal(told.period.month, '2026-04');
    assert.equal(told.period.data_through, '2026-04-01T00:00:00.000Z');
    assert.equal(told.totals.requests, call!.requests);
    assert.equal(told.totals.cost, '0');
    assert.notEqual(told.previous?.totals.cost, '0');
    assert.equal(told.previous?.to_date, null);
  });

  test('name keys by the older question where the newer is refused', async () => {
    const { fetch } = upstreamOf(busy);
    const older: typeof fetch = async (input, init) =>
      String(input).includes('owner_project_access')
        ? Response.json({ error: { message: 'Unknown parameter' } }, { status: 400 })
        : fetch(input, init);
    const [newer, told] = [
      await report(fetch, { agents: 'api_keys' }),
      await report(older, { agents: 'api_keys' }),
    ];
    assert.ok(newer.agents!.items.some(({ name }) => name !== null));
    assert.deepEqual(told, newer);
  });

  test('ask no more of a report without calls', async () => {
    const simulator = upstreamOf({ ...busy, calls: [] });
    await report(simulator.fetch);
    const asked = simulator.answered.filter(
      ({ route, query }) =>
        /completions|embeddings|images|audio|moderations/.test(route) && startsIn(query, busy.month),
    );
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.map(({ query }) => query.getAll('group_by')).filter(groups => groups.join() !== 'model'),
      [],
    );
  });
});

const startsIn = (query: URLSearchParams, month: string): boolean =>
  new Date(Number(query.get('start_time')) * 1000).toISOString().startsWith(month);

/** What the ungrouped answers of the month come to, digit by digit. */
function printedTotal(answered: ReturnType<typeof upstreamOf>['answered'], month: string): string {
  const days = new Map<number, bigint>();
  for (const { route, query, text } of answered) {
    if (!route.endsWith('/costs') || query.has('group_by')) continue;
    for (const [, start, results = ''] of text.matchAll(
      /"start_time":(\d+),"end_time":\d+,"results":\[(.*?)\]/g,
    )) {
      const values = [...results.matchAll(/"value":(-?[\d.]+)/g)].map(([, value = '']) => toUnits(value));
      days.set(
        Number(start),
        values.reduce((sum, value) => sum + value, 0n),
      );
    }
  }
  const ofMonth = [...days].filter(([start]) => new Date(start * 1000).toISOString().startsWith(month));
  return fromUnits(ofMonth.reduce((sum, [, value]) => sum + value, 0n));
}
