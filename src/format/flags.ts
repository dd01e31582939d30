/** What a reader has to know about figures that are shown, one sentence each. */
import { WARNING_CODES, type Mismatch, type Warning, type WarningCode } from '../contract/index.js';
import type { Formats } from './formats.js';

/** The figures are of an earlier answer. `receivedAt` in epoch milliseconds. */
export function staleFlag(receivedAt: number, { messages, time }: Formats): string {
  return messages.stale(time(receivedAt));
}

/** The parts do not add up: both sums, exactly. */
export function mismatchFlags(mismatches: readonly Mismatch[], { messages, amounts }: Formats): string[] {
  const sentences = mismatches.map(({ measure, expected, actual }) => {
    const exact = (value: Mismatch['expected']) => amounts[measure].exact(String(value) as `${number}`);
    return messages.mismatch(exact(expected), exact(actual));
  });
  return [...new Set(sentences)];
}

/** The codes' own words in the reader's language; the source's detail is for developers. */
export function warningFlags(warnings: readonly Warning[], { messages }: Formats): string[] {
  return [
    ...new Set(
      warnings.map(({ code }) => (isKnown(code) ? messages.warnings[code] : messages.unknownWarning)),
    ),
  ];
}

function isKnown(code: string): code is WarningCode {
  return (WARNING_CODES as readonly string[]).includes(code);
}
