/** One organisation with something of everything, for tests of single things. */
import assert from 'node:assert/strict';
import { parseReport } from '../../../../src/contract/index.js';
import { openaiSource, type OpenAISourceOptions } from '../../../../src/server/openai.js';
import { request } from '../../support.js';
import { handlerFor, type Heard } from '../support/asking.js';
import { clockAt } from '../support/clock.js';
import { randomOf } from '../support/random.js';
import { KEY } from './check.js';
import { organisationOf, type Organisation } from './organisation.js';
import { openaiSimulator, type Ways } from './simulator.js';

/** One with something of everything, from the first seed that has it. */
export const busy = (() => {
  for (let seed = 1; ; seed += 1) {
    const organisation = organisationOf(randomOf(seed));
    const { lines, calls, uses, month } = organisation;
    const has = (rows: readonly { readonly day: string; readonly route: string }[]) =>
      new Set(rows.filter(({ day }) => day.startsWith(month)).map(({ route }) => route)).size;
    const months = new Set(lines.map(({ day }) => day.slice(0, 7)));
    if (has(calls) >= 4 && has(uses) >= 3 && months.size === 2) return organisation;
  }
})();

const ORDERLY: Ways = {
  amounts: 'number',
  emptyDays: true,
  sources: true,
  userCosts: true,
  refusals: 0,
  shortPages: false,
};

export const upstreamOf = (organisation: Organisation, ways: Partial<Ways> = {}) =>
  openaiSimulator(randomOf(1), organisation, {
    key: KEY,
    ways: { ...ORDERLY, ...ways },
    now: () => organisation.now.getTime(),
  });

export const sourceOver = (fetch: typeof globalThis.fetch, options: Partial<OpenAISourceOptions> = {}) =>
  openaiSource({
    credentials: organization => (organization === 'acme' ? { apiKey: KEY } : null),
    fetch,
    ...clockAt(0),
    ...options,
  });

export async function ask(fetch: typeof globalThis.fetch, options: Partial<OpenAISourceOptions> = {}) {
  const heard: Heard = { errors: [] };
  const handler = handlerFor(sourceOver(fetch, options), busy.now, heard);
  const response = await handler(request(`month=${busy.month}&top=50&models=100`));
  const body: unknown = await response.json();
  return { status: response.status, body, problem: heard.errors.map(String).join() };
}

export const report = async (...asked: Parameters<typeof ask>) => {
  const { status, body, problem } = await ask(...asked);
  assert.equal(status, 200, problem);
  return parseReport(body);
};
