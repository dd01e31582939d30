/** Anthropic's analytics API and its legacy reports over an organisation's truth, without a socket. */
import type { Random } from '../support/random.js';
import { printJson } from '../support/printed-json.js';
import { currentAnswer } from './current.js';
import { legacyAnswer } from './legacy.js';
import type { Organisation } from './organisation.js';

/** In which of its ways the API is found. */
export interface Ways {
  /** What the analytics API says to the key. */
  readonly analytics: 'allowed' | 'forbidden' | 'missing';
  /** Whether the key is for the legacy reports. */
  readonly legacy: boolean;
  /** The share of questions that are asked to come back later. */
  readonly refusals: number;
  /** Pages may be shorter than what was asked for. */
  readonly shortPages: boolean;
  readonly now: () => number;
}

export interface Answered {
  readonly route: string;
  readonly query: URLSearchParams;
  readonly status: number;
  readonly text: string;
}

export interface Simulator {
  readonly fetch: typeof fetch;
  /** Every answer, in order. */
  readonly answered: readonly Answered[];
}

/** What a page is asked by: where it begins, and of which question it is. */
export class Cursors {
  readonly #places = new Map<string, { readonly question: string; readonly at: number }>();

  give(question: string, at: number): string {
    const cursor = `page_${this.#places.size}`;
    this.#places.set(cursor, { question, at });
    return cursor;
  }

  /** `null` for a cursor that was not given for this question. */
  take(question: string, cursor: string | null): number | null {
    if (cursor === null) return 0;
    const place = this.#places.get(cursor);
    return place?.question === question ? place.at : null;
  }
}

/** An answer's body, or what is wrong with the question. */
export type Reply = { readonly body: unknown } | { readonly wrong: string };

export interface Asked {
  readonly query: URLSearchParams;
  readonly organisation: Organisation;
  readonly cursors: Cursors;
  readonly random: Random;
  readonly ways: Ways;
}

export function anthropicSimulator(
  random: Random,
  organisation: Organisation,
  { key, ways }: { readonly key: string; readonly ways: Ways },
): Simulator {
  const answered: Answered[] = [];
  const refused = new Map<string, number>();
  const cursors = new Cursors();

  const answer = (url: URL, headers: Headers): Response => {
    const { pathname: route, searchParams: query } = url;
    const reply = (status: number, body: unknown, more: Record<string, string> = {}) => {
      const text = printJson(body);
      answered.push({ route, query, status, text });
      return new Response(text, { status, headers: { 'content-type': 'application/json', ...more } });
    };
    const fault = (status: number, type: string, message: string, more?: Record<string, string>) =>
      reply(status, { type: 'error', error: { type, message }, request_id: 'req_1' }, more);

    if (headers.get('x-api-key') !== key) return fault(401, 'authentication_error', 'invalid x-api-key');
    if (!headers.get('anthropic-version')) return fault(400, 'invalid_request_error', 'anthropic-version');
    const times = refused.get(url.href) ?? 0;
    if (times < 2 && random.chance(ways.refusals)) {
      refused.set(url.href, times + 1);
      if (random.chance(0.3)) return fault(529, 'overloaded_error', 'Overloaded');
      return fault(429, 'rate_limit_error', 'Slow down', random.chance(0.7) ? { 'retry-after': '2' } : {});
    }
    const asked: Asked = { query, organisation, cursors, random, ways };
    const [, kind = '', report = ''] =
      /^\/v1\/organizations\/(analytics)\/(usage|cost)$/.exec(route) ??
      /^\/v1\/organizations\/()(usage_report\/messages|cost_report)$/.exec(route) ??
      [];
    if (report === '') return fault(404, 'not_found_error', 'Not found');
    if (kind === 'analytics') {
      if (ways.analytics === 'missing') return fault(404, 'not_found_error', 'Not found');
      if (ways.analytics === 'forbidden') return fault(403, 'permission_error', 'read:analytics is needed');
      if (!headers.get('anthropic-beta')?.includes('analytics-usage-cost-2026-08-24')) {
        return fault(400, 'invalid_request_error', 'anthropic-beta');
      }
    } else if (!ways.legacy) {
      return fault(403, 'permission_error', 'an admin key is needed');
    }
    const told =
      kind === 'analytics' ? currentAnswer(report, asked) : legacyAnswer(report.startsWith('cost'), asked);
    return 'wrong' in told ? fault(400, 'invalid_request_error', told.wrong) : reply(200, told.body);
  };

  const ask: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    if (url.origin !== 'https://api.anthropic.com') throw new Error(`a foreign host is asked: ${url.host}`);
    return answer(url, new Headers(init?.headers));
  };
  return { fetch: ask, answered };
}
