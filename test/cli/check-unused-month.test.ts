import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UNUSED_MONTH } from '../../src/cli/check/check-unused-month.js';
import { but, checked, json, type Answer } from './support/checked.js';
import { reportOf } from './support/endpoint.js';

const answering = (answer: Answer) => checked(but(({ month }) => month === UNUSED_MONTH, answer));

const reporting = (sections: object) => answering(() => json({ ...reportOf(UNUSED_MONTH), ...sections }));

test('an error in a month without usage', async () => {
  const { code, said } = await answering(() => new Response('', { status: 404 }));
  assert.equal(code, 1);
  assert.match(said[0]!, /\?month=2000-01: expected an empty report, .* answered 404/);
});

const amount = { cost: '0', total_tokens: 0 };
const zeros = { ...amount, count: 0 };
const ranked = (rows: object) => ({ items: [], other: null, unassigned: null, ...rows });

for (const [what, sections, says] of [
  [
    'a cost',
    { totals: { cost: '999', total_tokens: 0 } },
    /: totals\.cost: expected null or 0, .*; it is 999$/,
  ],
  ['a credit', { totals: { cost: '-0.000001' } }, /: totals\.cost: .*; it is -0\.000001$/],
  ['requests', { totals: { ...amount, requests: 3 } }, /: totals\.requests: .*; it is 3$/],
  ['a day', { daily: [{ date: '2000-01-01', agent_type: null, ...amount }] }, /: daily: expected an empty/],
  ['a model', { models: ranked({ items: [{ id: 'm', ...amount }] }) }, /: models: expected an empty list/],
  [
    'a service',
    { services: ranked({ items: [{ id: 's', cost: '0' }] }) },
    /: services: expected an empty list/,
  ],
  ['a user', { users: ranked({ items: [{ id: 'u', ...amount }] }) }, /: users: expected an empty list/],
  ['usage of nobody', { users: ranked({ unassigned: amount }) }, /: users\.unassigned: expected null/],
  ['other agents', { agents: ranked({ other: { ...amount, count: 2 } }) }, /: agents\.other: expected null/],
  [
    'parts that are more than nothing',
    { agents: ranked({ other: { ...zeros, cost: '5' } }) },
    /: agents cost: the agents, others and unassigned add up to 5 USD/,
  ],
] as const) {
  test(`${what} in a month without usage`, async () => {
    const { code, said } = await reporting(sections);
    assert.equal(code, 1);
    assert.match(said[0]!, /^problem {2}\?month=2000-01: /);
    assert.match(said.slice(0, -1).join('\n'), says);
  });
}

test('empty lists, others that are none and zeros are a month without usage', async () => {
  const empty = ranked({ other: zeros });
  const lists = { agent_types: [{ id: 'api', name: 'API' }], daily: [], users: empty, agents: empty };
  const { code, said } = await reporting({ ...lists, models: empty, services: empty });
  assert.deepEqual([code, said.length], [0, 1], said.join('\n'));
});

test('what the report of a month without usage warns of is told as its own', async () => {
  const { code, said } = await reporting({ warnings: [{ code: 'truncated', detail: null }] });
  assert.equal(code, 0);
  assert.match(said[0]!, /^warning {2}\?month=2000-01: truncated: says the document$/);
});
