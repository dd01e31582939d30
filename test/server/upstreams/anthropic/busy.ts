/** One organisation with something of everything, for tests of single things. */
import assert from 'node:assert/strict';
import { parseReport } from '../../../../src/contract/index.js';
import { anthropicSource, type AnthropicSourceOptions } from '../../../../src/server/anthropic.js';
import { request } from '../../support.js';
import { handlerFor, type Heard } from '../support/asking.js';
import { clockAt } from '../support/clock.js';
import { randomOf } from '../support/random.js';
import { KEY } from './check.js';
import { organisationOf, type Organisation } from './organisation.js';
import { anthropicSimulator, type Ways } from './simulator.js';

/** From the first seed that has it: both months with usage, every kind of cost, in reach of the analytics API. */
export const busy = (() => {
  for (let seed = 1; ; seed += 1) {
    const organisation = organisationOf(randomOf(seed));
    const { happenings, month } = organisation;
    const kinds = new Set(happenings.flatMap(({ costs }) => costs.map(({ cost_type: type }) => type)));
    const months = new Set(happenings.map(({ day }) => day.slice(0, 7)));
    if (kinds.size === 4 && months.size === 2 && month > '2026-01') return organisation;
  }
})();

export const upstreamOf = (organisation: Organisation, ways: Partial<Ways> = {}) =>
  anthropicSimulator(randomOf(1), organisation, {
    key: KEY,
    ways: {
      analytics: 'allowed',
      legacy: true,
      refusals: 0,
      shortPages: false,
      now: () => organisation.now.getTime(),
      ...ways,
    },
  });

export const sourceOver = (fetch: typeof globalThis.fetch, options: Partial<AnthropicSourceOptions> = {}) =>
  anthropicSource({
    credentials: organization => (organization === 'acme' ? { apiKey: KEY } : null),
    fetch,
    ...clockAt(0),
    ...options,
  });

export async function ask(
  fetch: typeof globalThis.fetch,
  options: Partial<AnthropicSourceOptions> = {},
  month = busy.month,
) {
  const heard: Heard = { errors: [] };
  const handler = handlerFor(sourceOver(fetch, options), busy.now, heard);
  const response = await handler(request(`month=${month}&top=50&models=100`));
  const body: unknown = await response.json();
  return { status: response.status, body, problem: heard.errors.map(String).join() };
}

export async function report(...asked: Parameters<typeof ask>) {
  const { status, body, problem } = await ask(...asked);
  assert.equal(status, 200, problem);
  return parseReport(body);
}
