import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { langfuseSource } from '../../../src/server/langfuse.js';
import { everyRow, ofAcme, reportOf } from './support/ask.js';
import { calm, randomOf } from './support/random.js';
import type { Observation, Project } from './langfuse/project.js';
import { BASE_URL, KEYS, SECRETS, simulate } from './langfuse/simulator.js';

const observation: Observation = {
  start: Date.parse('2025-02-03T10:00:00Z'),
  traceStart: Date.parse('2025-02-03T10:00:00Z'),
  model: 'm',
  environment: 'default',
  traceName: 'bot',
  tags: [],
  user: 'ada',
  cost: '0.001',
  input: 7,
  output: 3,
  total: 10,
};

/** Without limits by chance. */
function projectOf(observations: readonly Observation[], hasV2 = true) {
  const project: Project = {
    month: '2025-02',
    now: new Date('2025-03-01T00:00:00Z'),
    observations,
    version: { hasV2, printsText: true, sumsToNull: false },
    agentTypeBy: null,
  };
  const simulator = simulate(project, calm(randomOf(1)));
  const { fetch, clock } = simulator;
  const source = langfuseSource({ baseUrl: BASE_URL, credentials: ofAcme(KEYS), fetch, ...clock });
  const { now, month } = project;
  const query = everyRow(month);
  return { simulator, report: () => reportOf({ source, now, query, secrets: SECRETS }) };
}

const many = (count: number, change: (index: number) => Partial<Observation>) =>
  Array.from({ length: count }, (_, index) => ({ ...observation, ...change(index) }));

describe('a report from Langfuse', () => {
  test('takes five questions for a month, with the month before two more, each up to its last millisecond', async () => {
    const january = {
      start: Date.parse('2025-01-31T23:59:59.999Z'),
      traceStart: Date.parse('2025-01-31T23:59:59.999Z'),
    };
    const { simulator, report } = projectOf([observation, { ...observation, ...january }]);
    const told = await report();
    assert.deepEqual([told.totals.total_tokens, told.previous?.totals.total_tokens], [10, 10]);
    assert.equal(simulator.asked.length, 1 + 4 + 2);
    const ends = new Set(simulator.asked.map(({ to }) => new Date(to).toISOString()));
    assert.deepEqual([...ends].sort(), ['2025-01-31T23:59:59.999Z', '2025-02-28T23:59:59.999Z']);
  });

  test('asks for half the time where an answer is full, and misses nothing', async () => {
    const { simulator, report } = projectOf(
      many(1100, index => ({
        start: observation.start + (index % 20) * 86_400_000,
        model: `m${Math.floor(index / 20)}`,
      })),
    );
    const { models, warnings } = await report();
    assert.equal(models?.items.length, 55);
    assert.ok(models.items.every(row => row.total_tokens === 200 && row.requests === 20));
    assert.deepEqual([models.unassigned, warnings], [null, []]);
    assert.equal(simulator.asked.filter(({ dimension }) => dimension === 'providedModelName').length, 3);
  });

  test('says so where a day alone is full, and leaves the others of it unassigned', async () => {
    const { report } = projectOf(many(1003, index => ({ model: `m${index}` })));
    const { models, totals, warnings } = await report();
    assert.equal(totals.total_tokens, 10_030);
    assert.equal(models?.unassigned?.total_tokens, 30);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['truncated'],
    );
    assert.equal(totals.requests, null);
  });

  test('has the users with the most tokens where there are more than an answer holds', async () => {
    const { report } = projectOf(
      many(1002, index => ({ user: `u${index}`, total: index + 1, input: index + 1, output: 0 })),
    );
    const { users, warnings } = await report();
    assert.equal(users?.items[0]?.id, 'u1001');
    assert.equal(users.unassigned?.total_tokens, 1 + 2);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['truncated'],
    );
  });

  test('asks version 1 once it has found that there is no version 2', async () => {
    const { simulator, report } = projectOf([observation], false);
    assert.equal((await report()).totals.cost, '0.001');
    assert.ok(simulator.answers.every(({ version }) => version === 'v1'));
  });
});
