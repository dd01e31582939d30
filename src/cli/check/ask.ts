/** One question to an endpoint, within the limits that the elements' own client has. */
import { MAX_BYTES, readDocument } from '../../client/attempt.js';
import { withDeadline } from '../../client/deadline.js';
import { page } from '../../client/environment.js';
import { isRequestError, type RequestError } from '../../client/errors.js';
import { hostFetch, hostHeaders } from '../../client/host.js';
import { ATTEMPT_TIME } from '../../client/page-client.js';
import { questionUrl } from '../../client/question.js';
import { shown } from '../shown.js';

export { MAX_BYTES };

export interface Endpoint {
  readonly url: string;
  /** Sent with every question. */
  readonly headers: Headers;
  /** How a time limit waits; held still by tests. */
  readonly wait?: typeof page.wait;
}

export interface Question {
  /** As it is sent, valid or not; without, the endpoint chooses. */
  readonly month?: string | undefined;
  readonly ifNoneMatch?: string;
}

/** The head of an answer, and what was made of its body. */
export interface Answered<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/**
 * Asks once, follows no redirect, and tries nothing again.
 *
 * @throws {RequestError}
 */
export function ask<Body>(
  { url, headers: given, wait = page.wait }: Endpoint,
  { month, ifNoneMatch }: Question,
  read: (response: Response) => Promise<Body>,
): Promise<Answered<Body>> {
  const asked = questionUrl(url, { month }, url);
  return withDeadline(ATTEMPT_TIME, new AbortController().signal, wait, async signal => {
    const headers = await hostHeaders({ headers: given });
    if (ifNoneMatch !== undefined) headers.set('if-none-match', ifNoneMatch);
    return hostFetch({}, asked, { headers, signal, redirect: 'manual' }, async response => ({
      status: response.status,
      headers: response.headers,
      body: await read(response),
    }));
  });
}

/** The JSON document of an answer, or why the elements would not take it for one. */
export async function documentOf(response: Response): Promise<{ document: unknown } | RequestError> {
  try {
    return { document: await readDocument(response, Date.now) };
  } catch (error) {
    if (isRequestError(error) && !isUnanswered(error)) return error;
    throw error;
  }
}

/** Whether there was no answer, or not all of it. */
export function isUnanswered({ type }: RequestError): boolean {
  return type === 'network' || type === 'timeout';
}

/** What went wrong, with what the endpoint or the system says of it. */
export function reasonOf(error: RequestError): string {
  const { message, code, detail, cause } = error;
  const system = ((cause as Error | undefined)?.cause as NodeJS.ErrnoException | undefined)?.code;
  const said = [code, detail].flatMap(text => (text ? [shown(text)] : [])).join(', ');
  return `${message}${said && ` It says ${said}.`}${system ? ` (${system})` : ''}`;
}
