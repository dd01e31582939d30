/** Every answer that is none: what may stand in the place of an upstream's. */

/** What is in wrong answers and must be in no right one. */
export const MARK = 'text-of-the-upstream';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** An answer in good order, and how it can be spoilt. */
export interface Good {
  readonly text: string;
  readonly signal: AbortSignal;
  /** The name of the field that all data is in: "data". */
  readonly envelope: string;
  /** Names of fields within, without which there is nothing to add up. */
  readonly required: readonly string[];
}

export interface WrongAnswer {
  readonly what: string;
  /** `null` where the answer has nothing that could be changed so. */
  readonly make: (good: Good) => Response | null | Promise<Response>;
  /** It never comes to its end: only then is it waited for as long as a source may wait. */
  readonly stalls?: true;
  /** It will be the same the next time: what is lacking then is not what did not answer. */
  readonly refuses?: true;
}

const json = (text: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { ...JSON_TYPE, ...headers } });

const fault = JSON.stringify({ message: MARK, error: { message: MARK, type: MARK } });

const renamed = (text: string, names: readonly string[]): Response | null => {
  const other = names.reduce((told, name) => told.replaceAll(`"${name}":`, `"${name}_v9":`), text);
  return other === text ? null : json(other);
};

export const WRONG_ANSWERS: readonly WrongAnswer[] = [
  {
    what: 'a page to sign in',
    make: () => new Response(`<html>${MARK}</html>`, { headers: { 'Content-Type': 'text/html' } }),
  },
  { what: 'HTML that claims to be JSON', make: () => json(`<html>${MARK}</html>`) },
  { what: 'an error with status 200', make: () => json(fault) },
  { what: 'an empty object', make: () => json('{}') },
  { what: 'an empty body', make: () => json('') },
  { what: 'a body that ends too early', make: ({ text }) => json(text.slice(0, text.length * 0.7)) },
  { what: 'another envelope', make: ({ text, envelope }) => renamed(text, [envelope]) },
  { what: 'another shape within the envelope', make: ({ text, required }) => renamed(text, required) },
  { what: 'an envelope within an envelope', make: ({ text }) => json(`{"response":${text}}`) },
  {
    what: 'no headers in time',
    make: ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    stalls: true,
  },
  { what: 'no whole body in time', make: unending, stalls: true },
  {
    what: 'a redirect to a foreign host',
    make: () => new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } }),
  },
  { what: 'a server error, again and again', make: () => new Response(MARK, { status: 502 }) },
  { what: 'a refused key', make: () => json(fault, 401), refuses: true },
  { what: 'a key without this right', make: () => json(fault, 403), refuses: true },
  {
    what: 'a limit for longer than anybody waits',
    make: () => json(fault, 429, { 'Retry-After': '3600' }),
  },
  {
    what: 'a broken connection, again and again',
    make: () => Promise.reject(new TypeError(`fetch failed: ${MARK}`)),
  },
];

function unending({ text, signal }: Good): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 20)));
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body, { headers: JSON_TYPE });
}
