import { UpstreamError } from './upstream-error.js';

/**
 * The cursor of the page behind this one, `null` on the last, in lists that tell both.
 *
 * @throws {UpstreamError} if there is more to come and no way to it: without it the sum would be a wrong total
 */
export function nextPage(
  what: string,
  { has_more: hasMore, next_page: next }: { readonly has_more: boolean; readonly next_page: string | null },
): string | null {
  if (!hasMore) return null;
  if (next !== null && next !== '') return next;
  throw new UpstreamError('upstream_invalid', `${what}: more pages are told of, and no way to them`);
}
