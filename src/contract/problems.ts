/**
 * What can go wrong. The problem codes of the contract's errors (RFC 9457 `application/problem+json`) and the HTTP status each is sent
 * with. The server writes them, the client reads them.
 */

export const PROBLEM_STATUS = {
  invalid_month: 400,
  invalid_parameter: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  mixed_currency: 422,
  rate_limited: 429,
  internal: 500,
  upstream_auth: 502,
  upstream_invalid: 502,
  upstream_rate_limited: 503,
  upstream_timeout: 504,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** Why there are no figures: the `type` of a `consumption-error` event. */
export type ProblemType =
  | 'unauthenticated'
  | 'forbidden'
  | 'invalid-request'
  | 'not-found'
  | 'rate-limited'
  | 'server'
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'invalid-response'
  | 'invalid-data'
  | 'host'
  | 'render';

/** The body of an error answer. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
}
