import { problemResponse } from './responses.js';

/**
 * The host's decision about one request: the organisation whose usage may be read, `null` for somebody who is not
 * signed in (401), or a `Response` of the host's own, sent as it is.
 */
export type Authorization = { readonly organization: string } | Response | null;

export type Authorize = (request: Request) => Authorization | Promise<Authorization>;

/**
 * Runs the host's decision and denies by default: whatever is not plainly an organisation is a refusal.
 *
 * @returns the organisation, or the answer that refuses
 * @throws whatever `authorize` throws
 */
export async function decide(authorize: Authorize, request: Request): Promise<string | Response> {
  const decision: unknown = await authorize(request);
  if (decision === null) return problemResponse('unauthenticated');
  if (decision instanceof Response) {
    // A host may well keep one refusal for all: its body can be sent only once, that of a copy each time.
    return decision.body?.locked || decision.bodyUsed ? problemResponse('forbidden') : decision.clone();
  }
  if (typeof decision === 'object' && 'organization' in decision) {
    const { organization } = decision;
    if (typeof organization === 'string' && organization !== '') return organization;
  }
  return problemResponse('forbidden');
}
