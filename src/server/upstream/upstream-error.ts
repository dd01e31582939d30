import type { ProblemCode } from '../../contract/index.js';
import { SourceError } from '../source.js';

export type UpstreamCode = Extract<ProblemCode, `upstream_${string}`>;

/**
 * Why an upstream could not be read. The message names the upstream and the route, and holds nothing that the upstream
 * said: that may be a key or a person's name, and messages end in logs.
 */
export class UpstreamError extends SourceError {
  /** The HTTP status of the answer, where there was one. */
  readonly status: number | null;

  constructor(
    code: UpstreamCode,
    message: string,
    { status, retryAfter }: { status?: number; retryAfter?: number | undefined } = {},
  ) {
    super(code, message, retryAfter === undefined ? {} : { retryAfter });
    this.status = status ?? null;
  }
}
