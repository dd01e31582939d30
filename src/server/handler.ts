import type { AgentType } from '../contract/index.js';
import { BUILT_IN_AGENT_TYPES } from './agent-types.js';
import { decide, type Authorize } from './authorization.js';
import { buildReport } from './build-report.js';
import { ParameterError, readQuestion } from './parameters.js';
import { problemResponse, reportResponse, writeReport, type WrittenReport } from './responses.js';
import { singleFlight } from './single-flight.js';
import { SourceError, type ConsumptionSource } from './source.js';

export interface HandlerOptions {
  readonly source: ConsumptionSource;
  /** Whose usage a request may read. Required, and run before anything else: without it nothing is answered. */
  readonly authorize: Authorize;
  /** The clock; usage from then on has not happened yet. Default: the real one. */
  readonly now?: () => Date;
  /** Names and order of agent types. Default: API, Framework, No-Code. Types found beyond these follow by id. */
  readonly agentTypes?: readonly AgentType[];
  /** Names to show for model ids ("writer/palmyra-x5"), where the usage itself knows none. */
  readonly modelNames?: Readonly<Record<string, string>>;
  /** For the host's log: what made an answer fail. Never part of the answer. */
  readonly onError?: (error: unknown) => void;
}

export type ConsumptionHandler = (request: Request) => Promise<Response>;

/**
 * Answers `GET …?month=2025-02` with the contract's report, on any server that speaks Web `Request` and `Response`.
 * Of the address only the parameters are read; where it is mounted is the host's business. It never throws.
 *
 * @throws {TypeError} at once if `authorize` is missing
 */
export function createConsumptionHandler(options: HandlerOptions): ConsumptionHandler {
  const { source, authorize, now = () => new Date(), onError = () => {} } = options;
  if (typeof authorize !== 'function') {
    throw new TypeError('createConsumptionHandler: authorize is required, or nobody would be kept out');
  }
  const labels = {
    agentTypes: options.agentTypes ?? BUILT_IN_AGENT_TYPES,
    modelNames: new Map(Object.entries(options.modelNames ?? {})),
  };
  const joined = singleFlight<WrittenReport>();

  const answer = async (request: Request): Promise<Response> => {
    const organization = await decide(authorize, request);
    if (organization instanceof Response) return organization;
    if (request.method !== 'GET') return problemResponse('method_not_allowed', undefined, { Allow: 'GET' });
    const question = readQuestion(new URL(request.url).searchParams);
    const key = JSON.stringify([organization, question]);
    const written = await joined(key, async () =>
      writeReport(await buildReport(source, { organization, question, now: now(), labels })),
    );
    return reportResponse(written, request.headers.get('If-None-Match'));
  };

  return async request => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof ParameterError) return problemResponse(error.code, error.message);
      tell(onError, error);
      return error instanceof SourceError ? sourceProblem(error) : problemResponse('internal');
    }
  };
}

/** A host's log that fails must not cost the asker the answer. */
function tell(onError: (error: unknown) => void, error: unknown): void {
  try {
    onError(error);
  } catch {
    // There is nobody left to tell.
  }
}

function sourceProblem({ code, retryAfter }: SourceError): Response {
  return problemResponse(code, undefined, retryAfter === null ? {} : { 'Retry-After': String(retryAfter) });
}
