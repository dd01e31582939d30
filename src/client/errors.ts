import type { ProblemCode, ProblemType } from '../contract/problems.js';

/** What kind of failure it was: without those that come of an answer that is here. */
export type RequestErrorType = Exclude<ProblemType, 'invalid-data' | 'render'>;

/** What is known of a failure beyond its type. */
export interface RequestErrorFacts {
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The problem code that the endpoint gave; one that the contract does not know is passed on as it is. */
  readonly code?: ProblemCode | (string & {}) | undefined;
  /** The endpoint's own words, at most 300 characters. Untrusted text. */
  readonly detail?: string | undefined;
  /** When the endpoint may be asked again, in epoch milliseconds. */
  readonly retryAt?: number | undefined;
  /** What a callback of the host threw, or why the network failed. */
  readonly cause?: unknown;
}

/**
 * A question that got no answer. The message is for developers and holds neither URL nor header; elements choose their
 * words by `type`.
 */
export class RequestError extends Error implements RequestErrorFacts {
  override readonly name = 'RequestError';
  readonly type: RequestErrorType;
  readonly status: number | undefined;
  readonly code: ProblemCode | (string & {}) | undefined;
  readonly detail: string | undefined;
  readonly retryAt: number | undefined;

  constructor(type: RequestErrorType, message: string, facts: RequestErrorFacts = {}) {
    super(message, facts);
    this.type = type;
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.retryAt = facts.retryAt;
  }
}

/** Told by shape, as the error may come from another copy of this library, whose class is not ours. */
export function isRequestError(error: unknown): error is RequestError {
  const { name, type } = (error ?? {}) as Partial<RequestError>;
  return name === 'RequestError' && typeof type === 'string';
}
