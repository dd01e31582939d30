import type { TemplateResult } from 'lit';
import type { ProblemType } from '../contract/index.js';
import type { Formats } from '../format/formats.js';
import type { ProblemName } from '../format/messages.js';
import { message } from './message.js';

export interface ShownProblem {
  readonly type: ProblemType;
  /** Epoch milliseconds. */
  readonly retryAt?: number | undefined;
}

/** Asking again could help with these; the others need another question, or somebody else. */
const PASSING: ReadonlySet<string> = new Set<ProblemName>([
  'rate-limited',
  'server',
  'network',
  'timeout',
  'invalid-response',
]);

/** Why there are no figures, in the reader's words, and what can be done. */
export function problemMessage(
  { type, retryAt }: ShownProblem,
  formats: Formats,
  onRetry: () => void,
): TemplateResult {
  const { messages } = formats;
  if (type === 'unauthenticated' || type === 'forbidden')
    return message({ slot: type, text: messages[type] });
  return message({
    slot: 'error',
    text: messages.problems[type],
    detail: retryAt === undefined ? null : messages.retryAfter(formats.time(retryAt)),
    retry: PASSING.has(type) ? { label: messages.retry, onClick: onRetry } : null,
  });
}
