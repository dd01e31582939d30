/**
 * Every question that a source asks gets, one at a time, every answer that is none. What must come of each: a typed
 * error, or a report that says in a warning what it lacks. Never another total, never a foreign host, never a word of
 * what was sent.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CANARY } from '../../../../scripts/testing/canary.js';
import { parseReport } from '../../../../src/contract/index.js';
import type { ConsumptionSource } from '../../../../src/server/index.js';
import { request } from '../../support.js';
import { handlerFor, type Heard } from './asking.js';

export interface Subject {
  /** The upstream's name, for the tests'. */
  readonly name: string;
  /** An upstream in good order, fresh, with the usage of one organisation in it. */
  readonly upstream: () => typeof fetch;
  /** The source over an upstream, which gives up on an answer after so many milliseconds. */
  readonly source: (fetch: typeof globalThis.fetch, timeoutMs: number) => ConsumptionSource;
  readonly now: Date;
  /** What is asked for: a month with usage of every kind. */
  readonly query: string;
  /** Questions, as `questionOf` names them, without whose answers there is a report all the same, with a warning. */
  readonly dispensable: RegExp;
}

type Fault = (good: Response, signal: AbortSignal) => Promise<Response | null>;

/** What is in wrong answers and must be in no right one. */
const MARK = 'text-of-the-upstream';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const TIMEOUT_MS = 15;

const changed =
  (change: (text: string) => string): Fault =>
  async good => {
    const text = await good.text();
    const other = change(text);
    return other === text ? null : new Response(other, { headers: JSON_TYPE });
  };

/** By what they are; `null` where the answer has nothing that could be changed so. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'a page to sign in': async () =>
    new Response(`<html>${MARK}</html>`, { headers: { 'Content-Type': 'text/html' } }),
  'HTML that claims to be JSON': async () => new Response(`<html>${MARK}</html>`, { headers: JSON_TYPE }),
  'an error with status 200': async () =>
    new Response(JSON.stringify({ error: { message: MARK, type: MARK } }), { headers: JSON_TYPE }),
  'a body that ends too early': changed(text => text.slice(0, Math.floor(text.length * 0.7))),
  'an empty body': changed(() => ''),
  'another envelope': changed(text => text.replaceAll('"data":', '"items":')),
  'another shape within the envelope': changed(text =>
    text.replaceAll(/"(?:results|cost|usage)":/g, '"rows":'),
  ),
  'an envelope within an envelope': changed(text => `{"response":${text}}`),
  'no headers in time': (_, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  'no whole body in time': async (_, signal) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"data":['));
          signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      }),
      { headers: JSON_TYPE },
    ),
  'a redirect to a foreign host': async () =>
    new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } }),
  'a server error, again and again': async () => new Response(MARK, { status: 502 }),
  'a refused key': async () =>
    new Response(JSON.stringify({ message: MARK }), { status: 401, headers: JSON_TYPE }),
};

export function describeFaults(subject: Subject): void {
  const { name, upstream, source, now, query, dispensable } = subject;

  const ask = async (fetch: typeof globalThis.fetch) => {
    const heard: Heard = { errors: [] };
    const response = await handlerFor(source(fetch, TIMEOUT_MS), now, heard)(request(query));
    const text = await response.text();
    const said = [text, ...[...response.headers].flat(), ...heard.errors.map(errorText)].join('\n');
    for (const secret of [MARK, CANARY]) assert.ok(!said.includes(secret), `says "${secret}"`);
    return { status: response.status, body: JSON.parse(text) as unknown };
  };

  /** The upstream, with one question answered wrongly; and whether it was. */
  const faulty = (question: string, fault: Fault) => {
    const good = upstream();
    let times = 0;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = new URL(String(input));
      assert.notEqual(url.host, 'evil.example', 'a redirect was followed');
      const answer = await good(input, init);
      if (questionOf(url) !== question) return answer;
      times += 1;
      const wrong = await fault(answer.clone(), init?.signal ?? new AbortController().signal);
      if (wrong !== null) return wrong;
      times -= 1;
      return answer;
    };
    return { fetch, times: () => times };
  };

  describe(`${name} in trouble`, () => {
    let questions: string[] = [];
    let totals: unknown;

    test('has a report in good order to begin with', async () => {
      const asked = new Set<string>();
      const good = upstream();
      const { status, body } = await ask((input, init) => {
        asked.add(questionOf(new URL(String(input))));
        return good(input, init);
      });
      assert.equal(status, 200);
      const report = parseReport(body);
      totals = report.totals;
      assert.notEqual(report.totals.cost, '0');
      assert.deepEqual(report.warnings, []);
      questions = [...asked];
      assert.ok(questions.length > 4, questions.join('\n'));
    });

    for (const [what, fault] of Object.entries(FAULTS)) {
      test(`says so where it gets ${what}`, async () => {
        let wrong = 0;
        for (const question of questions) {
          const { fetch, times } = faulty(question, fault);
          const { status, body } = await ask(fetch);
          if (times() === 0) continue;
          wrong += 1;
          const where = `${question}: ${JSON.stringify(body).slice(0, 200)}`;
          if (status !== 200) {
            assert.match((body as { code: string }).code, /^upstream_/, where);
            continue;
          }
          assert.match(question, dispensable, where);
          const report = parseReport(body);
          assert.deepEqual(report.totals, totals, where);
          assert.ok(
            report.warnings.some(({ code }) => code === 'partial_upstream'),
            where,
          );
        }
        assert.ok(wrong > 0, 'no answer could be made wrong so');
      });
    }
  });
}

/** A question without its times and pages: "/v1/organization/costs by line_item, project_id". */
export function questionOf(url: URL): string {
  const groups = [...url.searchParams].filter(([name]) => name.startsWith('group_by'));
  const by = groups.map(([, group]) => group).join(', ');
  return by ? `${url.pathname} by ${by}` : url.pathname;
}

function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack} ${error.message} ${error.cause === undefined ? '' : errorText(error.cause)}`;
}
