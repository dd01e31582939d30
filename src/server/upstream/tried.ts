/** What a report can do without, and what is said where it has to. */
import type { Warning } from '../../contract/index.js';
import { groupBy } from '../group-by.js';
import { isDispensable, type UpstreamError } from './upstream-error.js';

export type Tried<Answer> =
  | { readonly answer: Answer; readonly error: null }
  | { readonly answer: null; readonly error: UpstreamError };

/** An answer, or why there is none. Throws what a report can not do without. */
export async function tried<Answer>(answer: Promise<Answer>): Promise<Tried<Answer>> {
  try {
    return { answer: await answer, error: null };
  } catch (error) {
    if (isDispensable(error)) return { answer: null, error };
    throw error;
  }
}

export function lackWarning(detail: string, error: UpstreamError): Warning {
  return { code: lackCode(error), detail };
}

/** Names in one warning for each reason that there is. */
export function lackWarnings(
  said: string,
  lacking: readonly { readonly name: string; readonly error: UpstreamError | null }[],
): Warning[] {
  const lacks = lacking.flatMap(({ name, error }) => (error ? [{ name, code: lackCode(error) }] : []));
  return groupBy(lacks, ({ code }) => code).map(([{ code }, ofCode]) => ({
    code,
    detail: `${said} ${ofCode.map(({ name }) => name).join(', ')}`,
  }));
}

/**
 * That something did not answer; or, where the upstream refused it, that it is not told: the key for which all else was
 * answered has no right to it, and will have none the next time.
 */
function lackCode({ code, status }: UpstreamError): 'not_told' | 'partial_upstream' {
  return code === 'upstream_auth' || status === 404 ? 'not_told' : 'partial_upstream';
}
