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
  /** Whether asking again may help: after a limit, a broken connection, a fault of the server's. */
  readonly mayPass: boolean;

  constructor(
    code: UpstreamCode,
    message: string,
    options: { status?: number; retryAfter?: number | undefined; mayPass?: boolean } = {},
  ) {
    super(code, message, options.retryAfter === undefined ? {} : { retryAfter: options.retryAfter });
    this.status = options.status ?? null;
    this.mayPass = options.mayPass ?? (code === 'upstream_rate_limited' || (this.status ?? 0) >= 500);
  }
}

/**
 * Whether a report may do without what failed so. Not after a limit that names a time: a report that came about all
 * the same would keep it from whoever has to leave the upstream alone until then.
 */
export function isDispensable(error: unknown): error is UpstreamError {
  if (!(error instanceof UpstreamError)) return false;
  return error.code !== 'upstream_rate_limited' || !error.retryAfter;
}
