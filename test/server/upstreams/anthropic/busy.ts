/** One organisation with something of everything, for tests of single things. */
import type { Report } from '../../../../src/contract/index.js';
import { anthropicSource, type AnthropicSourceOptions } from '../../../../src/server/anthropic.js';
import { ask, everyRow, ofAcme, reportOf, type Answer } from '../support/ask.js';
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
    credentials: ofAcme({ apiKey: KEY }),
    fetch,
    ...clockAt(0),
    ...options,
  });

type Asked = [fetch: typeof fetch, options?: Partial<AnthropicSourceOptions>, month?: string];

const questionOf = (...[fetch, options, month = busy.month]: Asked) => ({
  source: sourceOver(fetch, options),
  now: busy.now,
  query: everyRow(month),
});

export const answer = (...asked: Asked): Promise<Answer> => ask(questionOf(...asked));

export const report = (...asked: Asked): Promise<Report> => reportOf(questionOf(...asked));
