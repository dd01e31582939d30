/** How an endpoint answers a month that is none: the contract wants RFC 9457, with a code that the elements know. */
import { mediaType, readText } from '../../client/read-body.js';
import { PROBLEM_BYTES } from '../../client/status-error.js';
import { PROBLEM_STATUS } from '../../contract/index.js';
import { shown } from '../shown.js';
import { ask, type Endpoint } from './ask.js';
import { problem, type Finding } from './finding.js';

const INVALID_MONTH = 'not-a-month';
const PROBLEM_TYPE = 'application/problem+json';
const CODE = 'invalid_month';
const STATUS = PROBLEM_STATUS[CODE];

/** @throws {RequestError} if there is no answer */
export async function invalidMonthFindings(endpoint: Endpoint): Promise<Finding[]> {
  const { status, body } = await ask(endpoint, { month: INVALID_MONTH }, async response => ({
    type: mediaType(response),
    text: response.status === STATUS ? await readText(response.body, PROBLEM_BYTES) : '',
  }));
  const where = `?month=${INVALID_MONTH}`;
  if (status !== STATUS) return [problem(where, `expected status ${STATUS}; it is ${status}`)];
  if (body.type !== PROBLEM_TYPE) {
    const itIs = body.type === '' ? 'there is none' : `it is ${shown(body.type)}`;
    return [problem(where, `expected the content type ${PROBLEM_TYPE}; ${itIs}`)];
  }
  return shapeFaults(body.text).map(what => problem(where, what));
}

/** What is wrong with the body of a problem. */
export function shapeFaults(text: string): string[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return ['expected JSON; the answer is not'];
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return ['expected an object {type, title, status, detail, code}'];
  }
  const found = body as Record<string, unknown>;
  const inWords = (name: string) =>
    typeof found[name] === 'string' ? shown(found[name]) : name in found ? 'no text' : 'missing';
  return [
    ...['type', 'title', 'detail']
      .filter(name => typeof found[name] !== 'string')
      .map(name => `${name}: expected text; it is ${inWords(name)}`),
    ...(found['status'] === STATUS ? [] : [`status: expected ${STATUS}, as the answer itself has`]),
    ...(found['code'] === CODE ? [] : [`code: expected "${CODE}"; it is ${inWords('code')}`]),
  ];
}
