/** An endpoint in, everything that the contract holds against its answers out. It takes four questions at most. */
import { mediaType } from '../../client/read-body.js';
import { isRequestError, type RequestError } from '../../client/errors.js';
import type { Month, Report } from '../../contract/index.js';
import { shown } from '../shown.js';
import { ask, documentOf, reasonOf, type Endpoint } from './ask.js';
import { cachingFindings, isStrong } from './caching.js';
import { checkDocument, monthFindings } from './check-document.js';
import { invalidMonthFindings } from './check-invalid-month.js';
import { UNUSED_MONTH, unusedMonthFindings } from './check-unused-month.js';
import { advice, problem, type Finding } from './finding.js';

export interface CheckedEndpoint {
  /** `null` if there was none in the answer. */
  readonly report: Report | null;
  readonly findings: readonly Finding[];
}

/**
 * @param month what to ask for; without, the endpoint chooses
 * @throws {RequestError} `network` or `timeout` if the first question got no answer, `invalid-request` for another URL
 */
export async function checkEndpoint(endpoint: Endpoint, month: Month | undefined): Promise<CheckedEndpoint> {
  const { status, headers, body } = await ask(endpoint, { month }, async response => ({
    type: mediaType(response),
    answer: await documentOf(response),
  }));
  if (isRequestError(body.answer)) {
    return { report: null, findings: [problem('the answer', refusal(body.answer))] };
  }
  const { report, findings } = checkDocument(body.answer.document);
  const asked = month ?? new URL(endpoint.url).searchParams.get('month') ?? undefined;
  return {
    report,
    findings: [
      ...headFindings(status, body.type),
      ...findings,
      ...(report && asked !== undefined ? monthFindings(report, asked) : []),
      ...cachingFindings(headers),
      ...(await unlessUnanswered('If-None-Match', () => revalidationFindings(endpoint, month, headers))),
      ...(await unlessUnanswered(`?month=${UNUSED_MONTH}`, () => unusedMonthFindings(endpoint))),
      ...(await unlessUnanswered('?month=not-a-month', () => invalidMonthFindings(endpoint))),
    ],
  };
}

function refusal(error: RequestError): string {
  const isRefused = error.type === 'unauthenticated' || error.type === 'forbidden';
  return isRefused ? `${reasonOf(error)} --header says who asks.` : reasonOf(error);
}

function headFindings(status: number, type: string): Finding[] {
  return [
    ...(status === 200 ? [] : [problem('status', `expected 200; it is ${status}`)]),
    ...(type === 'application/json'
      ? []
      : [advice('Content-Type', `expected application/json; it is ${shown(type)}`)]),
  ];
}

/** Whether the tag, sent back, saves sending the document again. */
async function revalidationFindings(
  endpoint: Endpoint,
  month: Month | undefined,
  headers: Headers,
): Promise<Finding[]> {
  const etag = headers.get('etag');
  if (etag === null || !isStrong(etag)) return [];
  const again = await ask(endpoint, { month, ifNoneMatch: etag }, async response => {
    await response.body?.cancel();
  });
  // Another tag: usage has come in since.
  const isNew = again.status === 200 && again.headers.get('etag') !== etag;
  if (again.status === 304 || isNew) return [];
  return [advice('If-None-Match', `expected 304 for the ETag just sent; it is ${again.status}`)];
}

/** An endpoint that answered once and then falls silent is at fault, and the rest can still be checked. */
async function unlessUnanswered(where: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    if (isRequestError(error)) return [problem(where, reasonOf(error))];
    throw error;
  }
}
