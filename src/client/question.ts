import { RequestError } from './errors.js';

/** What a widget would like to know; what is absent is the endpoint's to choose. */
export interface Question {
  /** "YYYY-MM" */
  readonly month?: string | null | undefined;
  /** IANA zone that days should be cut in. */
  readonly timezone?: string | null | undefined;
}

/**
 * The absolute URL that asks it, which is also what tells one question from another. A query string of the endpoint's
 * own is kept letter by letter, as it may be signed; only `month` and `timezone` are replaced, when given.
 *
 * @param base what a relative endpoint is relative to: `document.baseURI`.
 * @throws {RequestError} `invalid-request` for anything but an http or https URL without credentials.
 */
export function questionUrl(endpoint: string, { month, timezone }: Question, base: string): string {
  const url = parseUrl(endpoint, base);
  const asked = new URLSearchParams();
  if (month) asked.set('month', month);
  if (timezone) asked.set('timezone', timezone);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter(part => !asked.has(part.split('=', 1)[0]!));
  url.search = [...kept, asked.toString()].filter(part => part !== '').join('&');
  url.hash = '';
  return url.href;
}

function parseUrl(endpoint: string, base: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(endpoint, base);
  } catch {
    // Refused below, with all that is not a web address.
  }
  // Credentials: fetch refuses them, and a secret has no place in a URL.
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  throw new RequestError('invalid-request', 'The endpoint must be an http or https URL without credentials.');
}
