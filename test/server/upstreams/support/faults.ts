/**
 * Every question that a source asks gets, one at a time, every answer that is none. What must come of each: a typed
 * error, or a report that says in a warning what it lacks. Never another total, never a foreign host, never a word of
 * what was sent.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMismatches, parseReport, type Measures, type Month } from '../../../../src/contract/index.js';
import type { ConsumptionSource } from '../../../../src/server/index.js';
import { ask, codeOf, everyRow } from './ask.js';
import { grouped } from './facts.js';
import { MARK, WRONG_ANSWERS, type WrongAnswer } from './wrong-answers.js';

export interface Subject {
  /** The upstream's name, for the tests'. */
  readonly name: string;
  /** An upstream in good order, of one organisation. */
  readonly upstream: typeof fetch;
  /** The source over an upstream, which gives up on an answer after so many milliseconds. */
  readonly source: (transport: { fetch: typeof fetch; timeoutMs: number }) => ConsumptionSource;
  readonly host: string;
  /** What is asked for: a month with usage of every kind. */
  readonly month: Month;
  readonly now: Date;
  /** What nobody may tell, beside the canary. */
  readonly secrets?: readonly string[];
  readonly envelope: string;
  readonly required: readonly string[];
  /** Which question an address asks, whatever its times and pages. Default: by its path and groups. */
  readonly questionOf?: (url: URL) => string;
  /** Questions without whose answers there is a report all the same, with a warning. */
  readonly dispensable: RegExp;
  /** What of the totals only a dispensable answer can tell. */
  readonly losable?: readonly (keyof Measures)[];
  /** Wrong answers by their names that are right ones here: they tell something, and what is tested elsewhere. */
  readonly meaningful?: readonly string[];
}

/** What stalls is waited for only so long; all else as long as it takes. */
const timeoutOf = ({ stalls }: WrongAnswer) => (stalls ? 20 : PATIENT_MS);
const PATIENT_MS = 60_000;

export function describeFaults(subject: Subject): void {
  const { name, dispensable, losable = [], meaningful = [] } = subject;
  const good = remembered(subject.upstream);
  const wrongAnswers = WRONG_ANSWERS.filter(({ what }) => !meaningful.includes(what));

  describe(`${name} in trouble`, () => {
    const asked: URL[] = [];
    let totals: Measures;

    test('has a report in good order to begin with', async () => {
      const { status, body, problem } = await answerOver(subject, PATIENT_MS, (input, init) => {
        asked.push(new URL(String(input)));
        return subject.upstream(input, init);
      });
      assert.equal(status, 200, problem);
      const report = parseReport(body);
      ({ totals } = report);
      assert.notEqual(totals.cost, '0');
      assert.ok(totals.total_tokens, 'there is usage to lose');
      assert.deepEqual(report.warnings, []);
      assert.ok(asked.length > 4, asked.join('\n'));
    });

    for (const wrongAnswer of wrongAnswers) {
      test(`says so where it gets ${wrongAnswer.what}`, async () => {
        let wrong = 0;
        for (const { question, addresses } of targetsOf(asked, subject)) {
          const upstream = faulty(good, subject, addresses, wrongAnswer);
          const { status, body } = await answerOver(subject, timeoutOf(wrongAnswer), upstream.fetch);
          for (const { host, redirect } of upstream.visits)
            assert.deepEqual([host, redirect], [subject.host, 'manual'], 'a foreign host, or a way to it');
          if (upstream.times() === 0) continue;
          wrong += 1;
          const where = `${question}: ${JSON.stringify(body).slice(0, 200)}`;
          if (status !== 200) {
            assert.match(codeOf(body), /^upstream_/, where);
            assert.ok(status >= 502, where);
            continue;
          }
          assert.match(question, dispensable, where);
          const report = parseReport(body);
          for (const [measure, value] of Object.entries(report.totals)) {
            const isLost = value === null && losable.some(one => one === measure);
            if (!isLost) assert.equal(value, totals[measure as keyof Measures], `${measure} of ${where}`);
          }
          assert.deepEqual(findMismatches(report), [], where);
          const lack = wrongAnswer.refuses ? 'not_told' : 'partial_upstream';
          const isTold = report.warnings.some(({ code }) => code === lack);
          assert.ok(isTold, where);
        }
        assert.ok(wrong > 0, 'no answer could be made wrong so');
      });
    }
  });
}

function answerOver(
  { source, now, month, secrets = [] }: Subject,
  timeoutMs: number,
  fetch: typeof globalThis.fetch,
) {
  const query = everyRow(month);
  return ask({ source: source({ fetch, timeoutMs }), now, query, secrets: [MARK, ...secrets] });
}

interface Target {
  readonly question: string;
  readonly addresses: ReadonlySet<string>;
}

/** "/v1/organization/costs by line_item, project_id". */
function byGroups({ pathname, searchParams }: URL): string {
  const groups = [...searchParams].filter(([name]) => name.startsWith('group_by'));
  const by = groups.map(([, group]) => group).join(', ');
  return by ? `${pathname} by ${by}` : pathname;
}

/** Each address by itself, and all times and pages of a question together. */
function targetsOf(asked: readonly URL[], { questionOf = byGroups, dispensable }: Subject): Target[] {
  const questions = grouped(asked, questionOf);
  return [...questions].flatMap(([name, urls]) => {
    const question = String(name);
    const addresses = [...new Set(urls.map(({ href }) => href))];
    // Where one address is enough for an error, all of them are.
    const isMore = addresses.length > 1 && dispensable.test(question);
    const together = isMore ? [{ question, addresses: new Set(addresses) }] : [];
    return [...addresses.map(address => ({ question, addresses: new Set([address]) })), ...together];
  });
}

/** The upstream, with some addresses answered wrongly, however often they are asked; and how often that was. */
function faulty(good: Remembered, subject: Subject, addresses: ReadonlySet<string>, { make }: WrongAnswer) {
  const visits: { readonly host: string; readonly redirect: string | undefined }[] = [];
  let times = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { host, href } = new URL(String(input));
    visits.push({ host, redirect: init?.redirect });
    const { text, status, headers } = await good(input, init);
    const answer = () => new Response(text, { status, headers });
    if (!addresses.has(href)) return answer();
    const wrong = make({ ...subject, text, signal: init?.signal ?? new AbortController().signal });
    if (wrong === null) return answer();
    times += 1;
    return wrong;
  };
  return { fetch, visits, times: () => times };
}

type Remembered = (...asked: Parameters<typeof fetch>) => Promise<Told>;

interface Told {
  readonly text: string;
  readonly status: number;
  readonly headers: Headers;
}

/** Answers each address as it was answered first: what is asked again and again need not be added up again. */
function remembered(fetch: typeof globalThis.fetch): Remembered {
  const answers = new Map<string, Promise<Told>>();
  const ask: Remembered = async (input, init) => {
    const answer = await fetch(input, init);
    return { text: await answer.text(), status: answer.status, headers: answer.headers };
  };
  return (input, init) => {
    const address = String(input);
    const answer = answers.get(address) ?? ask(input, init);
    answers.set(address, answer);
    return answer;
  };
}
