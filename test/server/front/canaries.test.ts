/** What a source knows and must not tell: its keys and its upstream's words are in no answer, wherever it fails. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CANARY } from '../../../scripts/testing/canary.js';
import { PROBLEM_STATUS, type ProblemCode } from '../../../src/contract/index.js';
import {
  mergeSources,
  SourceError,
  type ConsumptionSource,
  type HandlerOptions,
  type UsageReader,
} from '../../../src/server/index.js';
import { referenceSource, row } from '../merge/reference-source.js';
import { handlerOf, request } from '../support.js';
import { handClock } from './support.js';

const cause = () =>
  Object.assign(new Error(`401 for ${CANARY}`), {
    headers: { 'x-api-key': CANARY },
    [CANARY]: CANARY,
    code: CANARY,
  });

const errors: [what: string, make: () => unknown][] = [
  ['an error', cause],
  ['a text', () => `key ${CANARY}`],
  ['an object', () => ({ code: CANARY, message: CANARY, retryAfter: CANARY, toString: () => CANARY })],
  ['an aggregate', () => new AggregateError([cause()], CANARY)],
  ['a timeout', () => new DOMException(CANARY, 'TimeoutError')],
  ['a response', () => new Response(CANARY, { headers: { 'x-key': CANARY } })],
  ['a code that is none', () => new SourceError(CANARY as ProblemCode, CANARY, { cause: cause() })],
  ['a wait that is none', () => new SourceError('upstream_timeout', CANARY, { retryAfter: CANARY as never })],
  ...Object.keys(PROBLEM_STATUS).map((code): [string, () => unknown] => [
    code,
    () => new SourceError(code as ProblemCode, `key ${CANARY}`, { cause: cause(), retryAfter: 3 }),
  ]),
];

type Question = 'describe' | 'month' | 'month before' | 'days' | 'snapshot';
const questions: Question[] = ['describe', 'month', 'month before', 'days', 'snapshot'];

function throwing(at: Question, make: () => unknown, isDown: () => boolean): ConsumptionSource {
  const inner = referenceSource([row(), row({ day: '2025-01-10' })]);
  const fail = (question: Question) => {
    if (isDown() && question === at) throw make();
  };
  const reader: UsageReader = {
    describe: async scope => (fail('describe'), inner.describe(scope)),
    month: async question => {
      fail(question.days !== null ? 'days' : question.month === '2025-01' ? 'month before' : 'month');
      return inner.month(question);
    },
  };
  return { ...reader, snapshot: async work => (fail('snapshot'), work(reader)) };
}

const everything = async (response: Response) =>
  JSON.stringify([response.status, response.statusText, [...response.headers], await response.text()]);

describe('a canary key', () => {
  for (const [what, make] of errors) {
    test(`in ${what} is in no answer`, async () => {
      for (const at of questions) {
        for (const merge of [false, true]) {
          let isDown = true;
          const { clock, pass } = handClock();
          const failing = throwing(at, make, () => isDown);
          const source = merge
            ? mergeSources({ failing, own: referenceSource([row()]) }, { clock })
            : failing;
          const options: Partial<HandlerOptions> = {
            onError: () => {},
            now: () => new Date('2025-02-20T12:00:00Z'),
            cache: {},
            clock,
          };
          const handler = handlerOf(source, options);
          const answers: Response[] = [await handler(request('month=2025-02'))];
          isDown = false;
          pass(3600);
          answers.push(await handler(request('month=2025-02')));
          isDown = true;
          pass(3600);
          answers.push(await handler(request('month=2025-02')));
          for (const answer of answers) {
            assert.ok(answer.status === 200 || answer.status >= 400, `${what} at ${at}: ${answer.status}`);
            const text = await everything(answer);
            assert.ok(!text.includes(CANARY), `${what} at ${at}: ${text}`);
          }
          if (!merge) assert.notEqual(answers[0]?.status, 200, `${what} at ${at}`);
        }
      }
    });
  }
});
