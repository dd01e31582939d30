import { PROBLEM_STATUS, type AgentType, type ProblemCode } from '../contract/index.js';
import { BUILT_IN_AGENT_TYPES } from './agent-types.js';
import { decide, type Authorize } from './authorization.js';
import { buildReport } from './build-report.js';
import { inFront } from './cache/front.js';
import { LimitError, type LimitOptions } from './cache/limits.js';
import { patientSource } from './patient-source.js';
import type { CacheOptions } from './cache/report-cache.js';
import { ParameterError, readQuestion } from './parameters.js';
import { problemResponse, reportResponse } from './responses.js';
import { wholeSeconds } from './retry-after.js';
import { SourceError, type ConsumptionSource } from './source.js';
import { tell } from './tell.js';

export interface HandlerOptions {
  readonly source: ConsumptionSource;
  /** Whose usage a request may read. Required, and run before anything else: without it nothing is answered. */
  readonly authorize: Authorize;
  /** The clock; usage from then on has not happened yet. Default: the real one. */
  readonly now?: () => Date;
  /** Names and order of agent types. Default: API, Framework, No-Code. Types found beyond these follow by id. */
  readonly agentTypes?: readonly AgentType[];
  /** Names to show for model ids ("writer/palmyra-x5"), rather than those of the usage itself. */
  readonly modelNames?: Readonly<Record<string, string>>;
  /** Keeps reports in memory, and gives older ones while an upstream fails. Default: none is kept. `{}` is a good start. */
  readonly cache?: CacheOptions;
  /** How much work one organisation may cause; beyond it an older report is given, or the answer is 429. Default: no limit. */
  readonly limit?: LimitOptions;
  /**
   * Milliseconds since 1970, by which reports grow old, limits refill and `Retry-After` is kept to: not `now`, which may
   * stand still. Default: the real clock.
   */
  readonly clock?: () => number;
  /** For the host's log: what made an answer fail. Never part of the answer. */
  readonly onError?: (error: unknown) => void;
}

export type ConsumptionHandler = (request: Request) => Promise<Response>;

/**
 * Answers `GET …?month=2025-02` with the contract's report, on any server that speaks Web `Request` and `Response`.
 * Of the address only the parameters are read; where it is mounted is the host's business. It never throws.
 *
 * @throws {TypeError} at once if `authorize` is missing
 * @throws {RangeError} at once if `cache` or `limit` has a number that is none
 */
export function createConsumptionHandler(options: HandlerOptions): ConsumptionHandler {
  const { authorize, now = () => new Date(), clock = Date.now, onError = () => {} } = options;
  if (typeof authorize !== 'function') {
    throw new TypeError('createConsumptionHandler: authorize is required, or nobody would be kept out');
  }
  const labels = {
    agentTypes: options.agentTypes ?? BUILT_IN_AGENT_TYPES,
    modelNames: new Map(Object.entries(options.modelNames ?? {})),
  };
  const log = (error: unknown) => tell(() => onError(error));
  const source = patientSource(options.source, clock);
  const reports = inFront({
    cache: options.cache ?? null,
    limit: options.limit ?? null,
    refusal: source.refusal,
    clock,
    onError: log,
  });

  const answer = async (request: Request): Promise<Response> => {
    const organization = await decide(authorize, request);
    if (organization instanceof Response) return organization;
    if (request.method !== 'GET') return problemResponse('method_not_allowed', undefined, { Allow: 'GET' });
    const question = readQuestion(new URL(request.url).searchParams);
    const written = await reports({
      organization,
      key: JSON.stringify([organization, question]),
      make: () => buildReport(source, { organization, question, now: now(), labels }),
    });
    return reportResponse(written, request.headers.get('If-None-Match'));
  };

  return async request => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof ParameterError) return problemResponse(error.code, error.message);
      if (error instanceof LimitError) return later('rate_limited', error.retryAfter);
      log(error);
      return error instanceof SourceError ? sourceProblem(error) : problemResponse('internal');
    }
  };
}

/** A source that was written without types may have thrown any code: one that is none would make a 200. */
function sourceProblem({ code, retryAfter }: SourceError): Response {
  return Object.hasOwn(PROBLEM_STATUS, code) ? later(code, retryAfter) : problemResponse('internal');
}

function later(code: ProblemCode, retryAfter: number | null): Response {
  const seconds = wholeSeconds(retryAfter);
  return problemResponse(code, undefined, seconds === null ? {} : { 'Retry-After': String(seconds) });
}
