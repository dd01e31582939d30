import { PROBLEM_STATUS, type Problem, type ProblemCode, type Report } from '../contract/index.js';

/**
 * Sent with every answer, errors and 304 too. The figures belong to one organisation: no shared cache may keep them,
 * no other origin may embed or frame them, no browser may guess another type for them.
 */
export const HEADERS = {
  'Cache-Control': 'private, no-cache',
  Vary: 'Authorization, Cookie',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const TITLES: Record<ProblemCode, string> = {
  invalid_month: 'The month is not valid',
  invalid_parameter: 'A parameter is not valid',
  unauthenticated: 'Sign-in is required',
  forbidden: 'Not allowed to see this',
  not_found: 'There is nothing here',
  method_not_allowed: 'Only GET is answered here',
  mixed_currency: 'The usage is in several currencies',
  rate_limited: 'Too many requests',
  internal: 'The report could not be made',
  upstream_auth: 'The source of usage refused the server',
  upstream_invalid: 'The source of usage sent something unreadable',
  upstream_rate_limited: 'The source of usage is busy',
  upstream_timeout: 'The source of usage did not answer in time',
};

/** An RFC 9457 answer. The detail is for the asker: never an upstream's or a database's words. */
export function problemResponse(
  code: ProblemCode,
  detail: string = TITLES[code],
  headers: Record<string, string> = {},
): Response {
  const status = PROBLEM_STATUS[code];
  const problem: Problem = { type: 'about:blank', title: TITLES[code], status, detail, code };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...HEADERS, 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** A written report with the tag of its exact bytes. */
export interface WrittenReport {
  readonly body: string;
  /** A strong entity tag, quotes included. */
  readonly etag: string;
}

export async function writeReport(report: Report): Promise<WrittenReport> {
  const body = JSON.stringify(report);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const hex = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
  return { body, etag: `"${hex}"` };
}

/** The report, or 304 where the asker has these bytes already. */
export function reportResponse({ body, etag }: WrittenReport, ifNoneMatch: string | null): Response {
  const headers = { ...HEADERS, ETag: etag };
  if (ifNoneMatch !== null && matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

/** Weak comparison, as RFC 9110 wants it for `If-None-Match`. */
function matches(ifNoneMatch: string, etag: string): boolean {
  const tags = ifNoneMatch.split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
