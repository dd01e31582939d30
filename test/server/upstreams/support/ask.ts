/** The one way in which reports are asked for here: all that comes out is looked through for keys. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { CANARY } from '../../../../scripts/testing/canary.js';
import { parseReport, type Month, type Report } from '../../../../src/contract/index.js';
import { createConsumptionHandler, type ConsumptionSource } from '../../../../src/server/index.js';
import { request } from '../../support.js';

export interface Question {
  readonly source: ConsumptionSource;
  readonly now: Date;
  readonly query: string;
  /** Texts beside the canary that nobody may tell. */
  readonly secrets?: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** What the host's log would hold. */
  readonly problem: string;
}

/** What `check` of a seed tells. */
export interface Checked {
  /** What was held against the official schemas; none where they are not there. */
  readonly validated: number;
}

/** The query for a month with every row that there is. */
export const everyRow = (month: Month): string => `month=${month}&top=50&models=100`;

/** The credentials of the one organisation that is asked for. */
export const ofAcme =
  <Credentials>(credentials: Credentials) =>
  (organization: string): Credentials | null =>
    organization === 'acme' ? credentials : null;

/** @throws {AssertionError} if a secret is in what came out: the answer, the log, the console */
export async function ask({ source, now, query, secrets = [] }: Question): Promise<Answer> {
  const errors: unknown[] = [];
  const handler = createConsumptionHandler({
    source,
    authorize: () => ({ organization: 'acme' }),
    now: () => now,
    onError: error => errors.push(error),
  });
  const written: unknown[] = [];
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map(method =>
    mock.method(console, method, (...texts: unknown[]) => written.push(...texts)),
  );
  const response = await handler(request(query));
  const text = await response.text();
  consoles.forEach(method => method.mock.restore());
  const problem = errors.map(String).join();
  const said = [text, ...[...response.headers].flat(), ...[...errors, ...written].map(allOf)].join('\n');
  for (const secret of [CANARY, ...secrets]) assert.ok(!said.includes(secret), 'a secret is told');
  return { status: response.status, body: JSON.parse(text), problem };
}

/** @throws {AssertionError} also if there is none */
export async function reportOf(question: Question): Promise<Report> {
  const { status, body, problem } = await ask(question);
  assert.equal(status, 200, `${JSON.stringify(body)} ${problem}`);
  return parseReport(body);
}

export const codeOf = (body: unknown): string => (body as { code: string }).code;

/** All that a log would have of an error. */
function allOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack} ${error.message} ${error.cause === undefined ? '' : allOf(error.cause)}`;
}
