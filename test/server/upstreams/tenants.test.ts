/** Two organisations, each with keys of its own, behind one handler and one source over a real adapter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANARY } from '../../../scripts/testing/canary.js';
import { createConsumptionHandler } from '../../../src/server/index.js';
import { openaiSource } from '../../../src/server/openai.js';
import { request } from '../support.js';
import { organisationOf } from './openai/organisation.js';
import { openaiSimulator } from './openai/simulator.js';
import { clockAt } from './support/clock.js';
import { randomOf } from './support/random.js';

const WAYS = {
  amounts: 'number',
  emptyDays: true,
  sources: true,
  userCosts: true,
  refusals: 0,
  shortPages: false,
} as const;
const ORGANISATIONS = { acme: organisationOf(randomOf(3)), globex: organisationOf(randomOf(8)) };
/** After the usage of both. */
const NOW = new Date(Math.max(...Object.values(ORGANISATIONS).map(({ now }) => now.getTime())));
const REQUESTS = 200;

/** An organisation at OpenAI that refuses every key but its own, and whose users and projects have its name. */
function tenant(name: keyof typeof ORGANISATIONS) {
  const organisation = ORGANISATIONS[name];
  const key = `${CANARY}-${name}`;
  const { fetch } = openaiSimulator(randomOf(1), organisation, {
    key,
    ways: WAYS,
    now: () => NOW.getTime(),
  });
  return { organisation, key, fetch };
}

const tenants = { acme: tenant('acme'), globex: tenant('globex') };

/** One address for both, as OpenAI's is: who asks is told by the key. */
const openai: typeof fetch = async (input, init) => {
  const key = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '');
  const asked = Object.values(tenants).find(one => one.key === key);
  return asked ? asked.fetch(input, init) : new Response('{}', { status: 401 });
};

const handlerOver = (organizationOf: (asked: Request) => string, cache: boolean) =>
  createConsumptionHandler({
    source: openaiSource({
      credentials: async organization => {
        await Promise.resolve();
        return { apiKey: tenants[organization as keyof typeof tenants].key };
      },
      fetch: openai,
      ...clockAt(NOW.getTime()),
    }),
    authorize: asked => ({ organization: organizationOf(asked) }),
    now: () => NOW,
    ...(cache ? { cache: {} } : {}),
  });

test('an organisation is answered with its own usage alone, whoever else asks meanwhile', async () => {
  const alone = new Map<string, string>();
  for (const name of ['acme', 'globex'] as const) {
    const handler = handlerOver(() => name, false);
    for (const month of months(name)) {
      const response = await handler(request(`month=${month}`));
      assert.equal(response.status, 200);
      alone.set(`${name} ${month}`, await response.text());
    }
  }
  assert.ok(new Set(alone.values()).size > 2, 'the organisations differ');

  for (const cache of [false, true]) {
    const handler = handlerOver(asked => asked.headers.get('x-organization') ?? '', cache);
    const random = randomOf(1);
    const asked = Array.from({ length: REQUESTS }, () => {
      const name = random.pick(['acme', 'globex'] as const);
      return { name, month: random.pick(months(name)) };
    });
    const answers = await Promise.all(
      asked.map(async ({ name, month }) => {
        const response = await handler(request(`month=${month}`, { headers: { 'X-Organization': name } }));
        return response.text();
      }),
    );
    asked.forEach(({ name, month }, index) => {
      assert.equal(answers[index], alone.get(`${name} ${month}`), `${name} ${month}`);
    });
  }
});

/** The other's month as well: there one of the two has nothing, or something else. */
function months(name: keyof typeof tenants): readonly string[] {
  const { month } = tenants[name].organisation;
  return [...new Set([month, tenants.acme.organisation.month, tenants.globex.organisation.month])];
}
