/** What a report can do without, and what is said where it has to. */
import type { Warning } from '../../contract/index.js';
import { notTold } from '../warnings.js';
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

/**
 * That something did not answer; or, where the upstream refused it, that it is not told: the key for which all else was
 * answered has no right to it, and will have none the next time.
 */
export function lackWarning(detail: string, { code, status }: UpstreamError): Warning {
  const isRefused = code === 'upstream_auth' || status === 404;
  return isRefused ? notTold(detail) : { code: 'partial_upstream', detail };
}

/** Names in one warning for each reason that there is. */
export function lackWarnings(
  said: string,
  lacking: readonly { readonly name: string; readonly error: UpstreamError | null }[],
): Warning[] {
  const warnings = lacking.flatMap(({ name, error }) => (error ? [{ name, ...lackWarning('', error) }] : []));
  return [...new Set(warnings.map(({ code }) => code))].map(code => {
    const names = warnings.filter(warning => warning.code === code).map(({ name }) => name);
    return { code, detail: `${said} ${names.join(', ')}` };
  });
}
