/** One organisation with something of everything, for tests of single things. */
import type { Report } from '../../../../src/contract/index.js';
import { openaiSource, type OpenAISourceOptions } from '../../../../src/server/openai.js';
import { ask, everyRow, ofAcme, reportOf, type Answer } from '../support/ask.js';
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
    credentials: ofAcme({ apiKey: KEY }),
    fetch,
    ...clockAt(0),
    ...options,
  });

type Asked = [fetch: typeof fetch, options?: Partial<OpenAISourceOptions>, month?: string];

const questionOf = (...[fetch, options, month = busy.month]: Asked) => ({
  source: sourceOver(fetch, options),
  now: busy.now,
  query: everyRow(month),
});

export const answer = (...asked: Asked): Promise<Answer> => ask(questionOf(...asked));

export const report = (...asked: Asked): Promise<Report> => reportOf(questionOf(...asked));
