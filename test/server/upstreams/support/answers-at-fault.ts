/** What may stand in the place of an upstream's answer, and what must then become of a report. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { findMismatches, parseReport, type Report } from '../../../../src/contract/index.js';
import { createConsumptionHandler, type ConsumptionSource } from '../../../../src/server/index.js';

const JSON_TYPE = { 'content-type': 'application/json' };

export interface Faulty {
  /** The answer as it would be. */
  readonly text: string;
  readonly signal: AbortSignal | null;
  /** The name of the field that holds the data. */
  readonly envelope: string;
}

export type Fault = (faulty: Faulty) => Response | Promise<Response>;

/** As long as a test waits for an answer that stalls; where none does, as long as it takes. */
const timeoutOf = (fault: Fault | null) => (fault !== null && STALLS.has(fault) ? 40 : 60_000);

export const FAULTS: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  [
    'a page of HTML',
    () => new Response('<!doctype html><p>Sign in', { headers: { 'content-type': 'text/html' } }),
  ],
  ['HTML that says it is JSON', () => new Response('<!doctype html><p>Sign in', { headers: JSON_TYPE })],
  ['an error with status 200', () => new Response('{"error":{"message":"no"}}', { headers: JSON_TYPE })],
  ['an empty object', () => new Response('{}', { headers: JSON_TYPE })],
  ['an empty body', () => new Response('', { headers: JSON_TYPE })],
  [
    'a body cut in the middle',
    ({ text }) => new Response(text.slice(0, text.length / 2), { headers: JSON_TYPE }),
  ],
  [
    'another envelope',
    ({ text, envelope }) =>
      new Response(text.replace(`"${envelope}":`, `"${envelope}_v9":`), { headers: JSON_TYPE }),
  ],
  ['no answer', silent],
  ['a body that never ends', unending],
  [
    'a redirect to another host',
    () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
  ],
  ['a refused key', () => new Response('{"message":"no"}', { status: 403, headers: JSON_TYPE })],
  [
    'a server error, again and again',
    () => new Response('{"message":"no"}', { status: 500, headers: JSON_TYPE }),
  ],
  [
    'a limit for longer than anybody waits',
    () => new Response('{}', { status: 429, headers: { ...JSON_TYPE, 'retry-after': '3600' } }),
  ],
  ['a broken connection, again and again', () => Promise.reject(new TypeError('fetch failed'))],
]);

const STALLS: ReadonlySet<Fault> = new Set([silent, unending]);

function silent({ signal }: Faulty): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

function unending({ text, signal }: Faulty): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 20)));
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body, { headers: JSON_TYPE });
}

export interface Upstream {
  /** A simulator without any fault. */
  readonly fetch: typeof fetch;
  readonly envelope: string;
  readonly host: string;
  /** Texts that must be in nothing that leaves the source. */
  readonly secrets: readonly string[];
  readonly month: string;
  readonly now: Date;
  /** The source over such a `fetch`, which waits for nothing and gives an answer so much time. */
  source(transport: { fetch: typeof fetch; timeoutMs: number }): ConsumptionSource;
}

export interface Outcome {
  readonly status: number;
  /** Of an error: its code. */
  readonly code: string | null;
  readonly report: Report | null;
  /** How often the upstream was asked. */
  readonly asked: number;
}

/**
 * The report where the question with this number has a fault for an answer, however often it is asked.
 *
 * @param make anew for each, so that it is asked the same
 * @param faultyAt from 0; beyond the last, nothing is at fault
 * @throws {AssertionError} if another host was asked, or a secret is in what came out
 */
export async function reportWith(
  make: () => Upstream,
  fault: Fault | null,
  faultyAt: number,
): Promise<Outcome> {
  const upstream = make();
  const urls: URL[] = [];
  let faultyUrl: string | null = null;
  const faulty: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const at = urls.push(url) - 1;
    assert.notEqual(init?.redirect ?? 'follow', 'follow', 'a redirect would be followed');
    if (at === faultyAt) faultyUrl = url.href;
    if (fault === null || url.href !== faultyUrl) return upstream.fetch(input, init);
    const text = await (await upstream.fetch(input, init)).text();
    return fault({ text, signal: init?.signal ?? null, envelope: upstream.envelope });
  };
  const errors: unknown[] = [];
  const written: unknown[] = [];
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map(method =>
    mock.method(console, method, (...texts: unknown[]) => written.push(...texts)),
  );
  const handler = createConsumptionHandler({
    source: upstream.source({ fetch: faulty, timeoutMs: timeoutOf(fault) }),
    authorize: () => ({ organization: 'acme' }),
    now: () => upstream.now,
    onError: error => errors.push(error),
  });
  const response = await handler(new Request(`http://localhost/?month=${upstream.month}&top=50&models=100`));
  const text = await response.text();
  consoles.forEach(method => method.mock.restore());
  for (const url of urls) assert.equal(url.host, upstream.host);
  const said = [text, JSON.stringify([...response.headers]), ...[...errors, ...written].map(told)].join('\n');
  for (const secret of upstream.secrets) assert.ok(!said.includes(secret), 'a secret is told');
  const body = JSON.parse(text) as { code?: string };
  return {
    status: response.status,
    code: body.code ?? null,
    report: response.status === 200 ? parseReport(body) : null,
    asked: urls.length,
  };
}

/** All that a log would have of an error. */
function told(error: unknown): string {
  return error instanceof Error ? `${error.stack} ${error.message} ${told(error.cause)}` : String(error);
}

/**
 * Puts one fault in the place of each answer, one at a time.
 *
 * @throws {AssertionError} unless each gives a typed error, or the same totals with what is missing told
 */
export async function assertFaultsAreTold(make: () => Upstream, fault: Fault): Promise<void> {
  const whole = await reportWith(make, null, Infinity);
  assert.ok(whole.report?.totals.total_tokens, 'there is usage to lose');
  for (let at = 0; at < whole.asked; at += 1) {
    const { status, code, report } = await reportWith(make, fault, at);
    if (report === null) {
      assert.match(String(code), /^upstream_/, `question ${at}`);
      assert.ok(status >= 502, `question ${at}: ${status}`);
      continue;
    }
    assertTotals(report.totals, whole.report?.totals, `question ${at}`);
    assert.deepEqual(findMismatches(report), [], `question ${at}`);
    assert.ok(
      report.warnings.some(warning => warning.code === 'partial_upstream'),
      `question ${at}: what is missing is not told`,
    );
  }
}

/** The headline is whole; what only a lost answer could tell is not known, which is not zero. */
function assertTotals(actual: Report['totals'], whole: Report['totals'] | undefined, what: string): void {
  const { cost, total_tokens, ...others } = actual;
  assert.deepEqual([cost, total_tokens], [whole?.cost, whole?.total_tokens], what);
  for (const [measure, value] of Object.entries(others)) {
    if (value !== null)
      assert.equal(value, whole?.[measure as keyof Report['totals']], `${what}: ${measure}`);
  }
}
