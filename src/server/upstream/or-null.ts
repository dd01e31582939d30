import { UpstreamError } from './upstream-error.js';

/** An answer, or `null` where it fails in a way that a report can do without. */
export async function orNull<Answer>(
  answer: Promise<Answer>,
  isNoMatter: (error: UpstreamError) => boolean,
): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UpstreamError && isNoMatter(error)) return null;
    throw error;
  }
}

/** `null` where the question is not one that this organisation's API understands. */
export function unlessRefused<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return orNull(answer, ({ status }) => status === 400);
}
