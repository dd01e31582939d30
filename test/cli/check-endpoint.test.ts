import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { check } from '../../src/cli/check/check.js';
import { checkEndpoint } from '../../src/cli/check/check-endpoint.js';
import { UNUSED_MONTH } from '../../src/cli/check/check-unused-month.js';
import { CommandError } from '../../src/cli/command-error.js';
import { februaryReport, mismatched, withWarnings } from '../fixtures/reports.js';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';
import { GOOD_HEADERS, keepsToIt, startEndpoint, type Asked, type Endpoint } from './support/endpoint.js';
import { but, checked, json, type Answer } from './support/checked.js';
import { hear } from './support/heard.js';

const isFirst = ({ month, headers }: Asked) =>
  (month === null || month === '2025-02') && !headers.has('if-none-match');

describe('an endpoint that keeps to the contract', () => {
  test('passes in one line, which has nothing of its query', async () => {
    const { code, said } = await checked(keepsToIt);
    assert.equal(code, 0);
    assert.equal(said.length, 1);
    assert.match(
      said[0]!,
      /^http:\/\/127\.0\.0\.1:\d+\/api\/consumption: a report of 2025-02 that keeps to the contract and adds up\.$/,
    );
  });

  test('is asked four questions, each with the headers that are given', async () => {
    const { asked } = await checked(
      keepsToIt,
      '--header',
      'Authorization: Bearer canary',
      '--month',
      '2025-02',
    );
    assert.deepEqual(
      asked.map(({ month, headers }) => [month, headers.get('if-none-match')]),
      [
        ['2025-02', null],
        ['2025-02', '"1"'],
        [UNUSED_MONTH, null],
        ['not-a-month', null],
      ],
    );
    assert.ok(asked.every(({ headers }) => headers.get('authorization') === 'Bearer canary'));
  });

  test('may warn, which is no problem', async () => {
    const { code, said } = await checked(but(isFirst, () => json(withWarnings())));
    assert.equal(code, 0);
    assert.match(said[0]!, /^warning {2}/);
  });
});

describe('an endpoint at fault', () => {
  const faults: readonly (readonly [what: string, answer: Answer, says: RegExp])[] = [
    ['HTML', () => new Response('<h1>Hi', { headers: { 'Content-Type': 'text/html' } }), /not a whole JSON/],
    ['a redirect', () => new Response(null, { status: 302, headers: { Location: '/login' } }), /redirects/],
    ['500', () => new Response('', { status: 500 }), /answered 500/],
    [
      'JSON that is cut',
      () => new Response('{"a":', { headers: GOOD_HEADERS }),
      /not JSON, or ends too early/,
    ],
    ['too much', () => new Response('1'.repeat(9 << 20), { headers: GOOD_HEADERS }), /larger than 8388608/],
    ['no report', () => json({ hello: 'world' }), /problem {2}schema_version: is missing/],
    ['another version', () => json({ ...februaryReport(), schema_version: '2.0' }), /expected version 1/],
    ['wrong totals', () => json(mismatched()), /add up to .* totals\./],
    [
      '201',
      () => Response.json(februaryReport(), { status: 201, headers: GOOD_HEADERS }),
      /expected 200; it is 201/,
    ],
    [
      'a shared cache',
      () => json(februaryReport(), { ...GOOD_HEADERS, 'Cache-Control': 'public' }),
      /Cache-Control/,
    ],
  ];
  for (const [what, answer, says] of faults) {
    test(`${what} fails, and is named`, async () => {
      const { code, said } = await checked(but(isFirst, answer));
      assert.equal(code, 1);
      assert.match(said.slice(0, -1).join('\n'), says);
      assert.match(said.at(-1)!, /\d+ problems?\.$/);
    });
  }

  test('the same month whatever is asked for', async () => {
    const { code, said } = await checked(
      but(
        ({ month }) => month !== 'not-a-month',
        () => json(februaryReport()),
      ),
      '--month',
      '2025-01',
    );
    assert.equal(code, 1);
    assert.match(said[0]!, /period\.month: expected "2025-01", which was asked for; it is 2025-02/);
    assert.match(said[1]!, /\?month=2000-01: period\.month: expected "2000-01"/);
  });

  for (const [what, response, says] of [
    ['a report', () => json(februaryReport()), /expected status 400; it is 200/],
    [
      'HTML',
      () => new Response('<h1>', { status: 400 }),
      /expected the content type application\/problem\+json/,
    ],
    [
      'another code',
      () =>
        Response.json(
          { code: 'oops' },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      /code: expected "invalid_month"; it is "oops"/,
    ],
  ] as const) {
    test(`${what} for a month that is none`, async () => {
      const { code, said } = await checked(but(({ month }) => month === 'not-a-month', response));
      assert.equal(code, 1);
      assert.match(said.join('\n'), says);
    });
  }

  test('an ETag that saves nothing is advice', async () => {
    const { code, said } = await checked(
      but(
        ({ headers }) => headers.has('if-none-match'),
        () => json(februaryReport()),
      ),
    );
    assert.equal(code, 0);
    assert.match(said[0]!, /^advice {3}If-None-Match: expected 304/);
  });

  test('that repeats what it was sent tells nobody', async () => {
    const secret = 'canary-7Yx"\\';
    const echo: Answer = ({ headers }) => {
      const detail = `no ${headers.get('authorization')} here`;
      return Response.json(
        { code: 'unauthenticated', detail },
        { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
      );
    };
    const { code, said } = await checked(echo, '--header', `Authorization: Bearer ${secret}`);
    assert.equal(code, 1);
    assert.match(
      said[0]!,
      /answered 401\. It says "unauthenticated", .*\[hidden\].* --header says who asks\./,
    );
    assert.doesNotMatch(said.join(), /canary/);
  });
});

describe('an endpoint that does not answer', () => {
  let faults: FaultServer;
  let gone: Endpoint;
  before(async () => {
    faults = await startFaultServer();
    gone = await startEndpoint(keepsToIt);
    await gone.close();
  });
  after(() => faults.close());

  const refuses = (url: string, says: RegExp) =>
    assert.rejects(
      check([url], hear()),
      (error: Error) => error instanceof CommandError && says.test(error.message),
    );

  test('is said', () => refuses(gone.url, /: No answer from the endpoint\. \(ECONNREFUSED\)$/));
  test('to the end is said', () => refuses(`${faults.origin}/truncate`, /broke in the middle/));
  test('and whose address is none is said', () => refuses('http://', /^The URL: .* http or https URL/));
  test('and whose address has a password is refused without it', () =>
    refuses('http://ada:canary@localhost/api', /^http:\/\/localhost\/api: .*without credentials\.$/));

  test('in time is not waited for', async () => {
    const endpoint = { url: `${faults.origin}/never`, headers: new Headers(), wait: () => Promise.resolve() };
    await assert.rejects(checkEndpoint(endpoint, undefined), /No complete answer within 30 s/);
  });
});
