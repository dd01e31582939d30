import { ContractError, findMismatches, parseReport, type Mismatch, type Report } from '../contract/index.js';
import type { Answer } from '../client/index.js';
import { failedWith, type LoadState } from './load-state.js';

/** An answer behind the door: a report with what contradicts itself in it, or why it is none. */
export type Reading =
  | { readonly report: Report; readonly mismatches: readonly Mismatch[]; readonly failure: null }
  | { readonly report: null; readonly mismatches: readonly []; readonly failure: LoadState };

/** Ten widgets share one answer: it is read once. Raw answers are what copies of the library may share. */
const readings = new WeakMap<Answer, Reading>();

/**
 * `before` is what was shown until now: where the next answer says the same, it stays, and nothing is drawn anew.
 * Compared is what was read, since a document may differ in fields that are nothing to us.
 */
export function readAnswer(answer: Answer, before: Reading | null = null): Reading {
  const known = readings.get(answer);
  if (known) return known;
  const next = read(answer.document);
  const reading = before?.report && isSame(before.report, next.report) ? before : next;
  readings.set(answer, reading);
  return reading;
}

/** Both were made by one schema, so their fields stand in one order. */
function isSame(one: Report, other: Report | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function read(document: unknown): Reading {
  try {
    const report = parseReport(document);
    return { report, mismatches: findMismatches(report), failure: null };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return {
      report: null,
      mismatches: [],
      failure: failedWith({ type: 'invalid-data', message: error.message }),
    };
  }
}
