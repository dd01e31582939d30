import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer, busy, report, sourceOver, upstreamOf } from './anthropic/busy.js';
import { check, KEY } from './anthropic/check.js';
import { altered } from './support/altered.js';
import { codeOf, reportOf } from './support/ask.js';
import { describeSeeds } from './support/seeds.js';

describeSeeds({ whose: 'organisations at Anthropic', upstream: 'anthropic', check, validated: 10_000 });

describe("Anthropic's reports", () => {
  test('have usage by product as agent types, and managed agents as agents', async () => {
    const told = await report(upstreamOf(busy).fetch);
    assert.equal(told.coverage?.agent_types, 'native');
    for (const { id, agent_type: type } of told.agents?.items ?? []) {
      assert.deepEqual([id.startsWith('agent_'), type], [true, 'framework'], id);
    }
  });

  test('say up to when usage is in', async () => {
    const told = await report(upstreamOf(busy).fetch);
    const refreshed = busy.now.getTime() - 3_600_000;
    const end = Date.parse(`${told.period.end}T00:00:00Z`);
    assert.equal(Date.parse(told.period.data_through ?? ''), Math.min(refreshed, end));
  });

  test('come of the legacy reports, once asked, where a key is not for the analytics', async () => {
    for (const analytics of ['forbidden', 'missing'] as const) {
      const { fetch, answered } = upstreamOf(busy, { analytics });
      const told = await report(fetch);
      assert.deepEqual([told.users, told.agents, told.totals.requests], [null, null, null]);
      assert.equal(told.coverage?.agent_types, 'none');
      assert.equal(answered.filter(({ status }) => status !== 200).length, 1);
    }
  });

  test('are none where a key is for neither', async () => {
    const { body } = await answer(upstreamOf(busy, { analytics: 'forbidden', legacy: false }).fetch);
    assert.equal(codeOf(body), 'upstream_auth');
  });

  test('before the reach of the analytics come of the legacy reports, or are unknown', async () => {
    const old = await report(upstreamOf(busy).fetch, {}, '2025-06');
    assert.deepEqual([old.totals.cost, old.totals.total_tokens, old.users], ['0', 0, null]);
    const untold = await report(upstreamOf(busy, { legacy: false }).fetch, {}, '2025-06');
    assert.deepEqual([untold.totals.cost, untold.daily, untold.models], [null, null, null]);
    assert.deepEqual(
      untold.warnings.map(warning => warning.code),
      ['not_told'],
    );
  });

  test('compare no month with one of the other API, and legacy months with older ones', async () => {
    const [first] = busy.happenings;
    const days = ['2025-09-05', '2025-10-05', '2025-11-05', '2025-12-05', '2026-01-05', '2026-10-05'];
    const happenings = days.map(day => ({ ...first!, day, service_tier: 'standard' as const, output: 5 }));
    const now = new Date('2026-10-20T12:00:00Z');
    const before = async (month: string, ways: Parameters<typeof upstreamOf>[1]) => {
      const { fetch } = upstreamOf({ ...busy, happenings, now }, ways);
      const told = await reportOf({ source: sourceOver(fetch), now, query: `month=${month}` });
      return [told.previous?.month ?? null, told.warnings];
    };
    assert.deepEqual(await before('2026-01', {}), [null, []]);
    assert.deepEqual(await before('2026-01', { legacy: false }), [null, []]);
    assert.deepEqual(await before('2025-12', {}), ['2025-11', []]);
    const legacy = { analytics: 'missing' } as const;
    assert.deepEqual(await before('2026-01', legacy), ['2025-12', []]);
    assert.deepEqual(await before('2025-10', legacy), ['2025-09', []], 'more than a year ago');
    assert.deepEqual(await before('2025-09', legacy), [null, []]);
  });

  test('take an actor of a new kind for nobody', async () => {
    const robot = {
      type: 'user_actor',
      user_id: 'r',
      email_address: null,
      name: null,
      deleted: false,
    } as const;
    const account = { type: 'service_account_actor', service_account_id: 'svac_1' } as const;
    const happenings = busy.happenings.map((one, index) => ({ ...one, actor: index % 2 ? robot : account }));
    const fetch = altered(upstreamOf({ ...busy, happenings }).fetch, text =>
      text.replaceAll('"type":"user_actor"', '"type":"robot_actor"'),
    );
    const { users } = await report(fetch);
    assert.deepEqual(
      users?.items.map(({ id }) => id),
      ['svac_1'],
    );
    assert.ok((users?.unassigned?.total_tokens ?? 0) > 0);
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
});
