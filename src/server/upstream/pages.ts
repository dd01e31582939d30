import { UpstreamError } from './upstream-error.js';

/** More pages than this are no report but a loop that a cursor which always changes makes. */
const MAX_PAGES = 10_000;

/**
 * Every page of a list, from the first to the end: a sum over some pages would be a wrong total.
 *
 * @param what upstream and route, for messages
 * @param read one page, by the cursor that the page before gave; the first by `null`
 * @param nextOf the cursor of the page behind, `null` on the last
 * @throws {UpstreamError} if a cursor comes back, or the list has no end
 */
export async function* pages<Page>(
  what: string,
  read: (cursor: string | null) => Promise<Page>,
  nextOf: (page: Page) => string | null,
): AsyncGenerator<Page> {
  const seen = new Set<string>();
  for (let cursor: string | null = null; ;) {
    const page: Page = await read(cursor);
    yield page;
    cursor = nextOf(page);
    if (cursor === null) return;
    if (seen.has(cursor))
      throw new UpstreamError('upstream_invalid', `${what}: pages lead back to themselves`);
    if (seen.size >= MAX_PAGES)
      throw new UpstreamError('upstream_invalid', `${what}: more than ${MAX_PAGES} pages`);
    seen.add(cursor);
  }
}
