import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMismatches, parseReport } from '../../../src/contract/index.js';
import type { OpenAISourceOptions } from '../../../src/server/openai.js';
import { request } from '../support.js';
import { altered } from './support/altered.js';
import { handlerFor } from './support/asking.js';
import { fromUnits, toUnits } from './support/exact.js';
import { judge } from './support/judge.js';
import { ask, busy, report, sourceOver, upstreamOf } from './openai/busy.js';
import { check, KEY } from './openai/check.js';
import { answerValidators } from './openai/official.js';
import { organisationOf } from './openai/organisation.js';
import { randomOf } from './support/random.js';

const ORGANISATIONS = 200;

describe('two hundred organisations at OpenAI', () => {
  const judgement = judge();

  test('have reports that tell exactly what happened', async () => {
    const hold = judgement.skip ? null : answerValidators(judgement.hold);
    for (let seed = 1; seed <= ORGANISATIONS; seed += 1) {
      const { answered } = await check(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
      hold?.(answered);
    }
  });

  test('are asked and answered as the specification says', { skip: judgement.skip }, () => {
    assert.deepEqual(judgement.faults, []);
    assert.ok(judgement.judged() > 10_000, String(judgement.judged()));
  });
});

describe("OpenAI's reports", () => {
  test('fit together where amounts are sums of doubles', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const organisation = organisationOf(randomOf(seed));
      const simulator = upstreamOf(organisation, { amounts: 'double' });
      const handler = handlerFor(sourceOver(simulator.fetch), organisation.now, { errors: [] });
      const response = await handler(request(`month=${organisation.month}`));
      const told = parseReport(await response.json());
      assert.deepEqual(told.warnings, [], `seed ${seed}`);
      assert.deepEqual(findMismatches(told), [], `seed ${seed}`);
      assert.equal(told.totals.cost, printedTotal(simulator.answered, organisation.month), `seed ${seed}`);
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

  test('are of the organisation that may be asked for, by its own key', async () => {
    const { fetch, answered } = upstreamOf(busy);
    const unknown = await ask(fetch, { credentials: () => null });
    assert.equal((unknown.body as { code: string }).code, 'upstream_auth');
    assert.match(unknown.problem, /no key for this organisation/);
    assert.equal(answered.length, 0);
    const wrong = await ask(fetch, { credentials: async () => ({ apiKey: `${KEY}-wrong` }) });
    assert.equal((wrong.body as { code: string }).code, 'upstream_auth');
  });

  test('show no key that a header can not hold', async () => {
    const { problem, body } = await ask(upstreamOf(busy).fetch, {
      credentials: () => ({ apiKey: `${KEY}\n` + '\nx' }),
    });
    assert.equal((body as { code: string }).code, 'upstream_auth');
    assert.ok(!problem.includes(KEY), 'the key is in the message');
  });

  test('ask no more of a report without calls', async () => {
    const simulator = upstreamOf({ ...busy, calls: [] });
    await report(simulator.fetch);
    const asked = simulator.answered.filter(({ route }) =>
      /completions|embeddings|images|audio|moderations/.test(route),
    );
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.map(({ query }) => query.getAll('group_by')).filter(groups => groups.join() !== 'model'),
      [],
    );
  });
});

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
