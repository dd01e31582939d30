/** What a reader has to know about figures that are shown, one sentence each. */
import {
  WARNING_CODES,
  type Mismatch,
  type Decimal,
  type Warning,
  type WarningCode,
} from '../contract/index.js';
import type { Formats } from './formats.js';

/** The figures are of an earlier answer. `receivedAt` in epoch milliseconds. */
export function staleFlag(receivedAt: number, { messages, time }: Formats): string {
  return messages.stale(time(receivedAt));
}

/** The parts do not add up: both sums, exactly. Sections that are wrong alike are told once. */
export function mismatchFlags(mismatches: readonly Mismatch[], { messages, amounts }: Formats): string[] {
  const alike = new Map<string, Mismatch[]>();
  for (const mismatch of mismatches) {
    const sums = JSON.stringify([mismatch.measure, mismatch.expected, mismatch.actual]);
    alike.set(sums, [...(alike.get(sums) ?? []), mismatch]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const exact = (value: Mismatch['expected']) => amounts[first.measure].exact(String(value) as Decimal);
    const section = others.length > 0 ? null : first.section;
    return messages.mismatch(section, exact(first.expected), exact(first.actual));
  });
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
