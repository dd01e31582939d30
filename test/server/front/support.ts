import type { Report } from '../../../src/contract/index.js';
import {
  SourceError,
  type ConsumptionHandler,
  type ConsumptionSource,
  type HandlerOptions,
} from '../../../src/server/index.js';
import { referenceSource, row } from '../merge/reference-source.js';
import { handlerOf, request } from '../support.js';

/** A clock that is set by hand, in seconds. */
export function handClock() {
  let now = Date.parse('2025-06-01T00:00:00Z');
  return { clock: () => now, pass: (seconds: number) => void (now += seconds * 1000) };
}

/** A source that counts the reports it is asked for, each costing one more than the last, and fails where it is told to. */
export function upstream() {
  let asked = 0;
  let error: unknown = null;
  const source: ConsumptionSource = {
    describe: scope => {
      asked += 1;
      return error === null ? of(asked).describe(scope) : Promise.reject(error);
    },
    month: question => of(asked).month(question),
  };
  const of = (cost: number) => referenceSource([row({ cost: `${cost}` })]);
  return { source, asked: () => asked, fail: (next: unknown) => void (error = next) };
}

export const busy = (retryAfter?: number) =>
  new SourceError('upstream_rate_limited', 'busy', retryAfter === undefined ? {} : { retryAfter });

/** A handler whose failures are heard by nobody, and what it answers. */
export function asking(source: ConsumptionSource, options: Partial<HandlerOptions> = {}) {
  const handler: ConsumptionHandler = handlerOf(source, {
    onError: () => {},
    authorize: ({ headers }) => ({ organization: headers.get('x-organization') ?? 'acme' }),
    ...options,
  });
  return async (query = 'month=2025-02', organization = 'acme') => {
    const response = await handler(request(query, { headers: { 'x-organization': organization } }));
    const body = (await response.json()) as Partial<Report> & { code?: string };
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      etag: response.headers.get('etag'),
      code: body.code,
      cost: body.totals?.cost,
      warnings: body.warnings,
    };
  };
}
