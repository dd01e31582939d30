import { ContractError, findMismatches, parseReport, type Mismatch, type Report } from '../contract/index.js';
import type { Answer } from '../client/index.js';
import { failedWith, type LoadState } from './load-state.js';

/** An answer behind the door: a report with what contradicts itself in it, or why it is none. */
export type Reading =
  | { readonly report: Report; readonly mismatches: readonly Mismatch[]; readonly failure: null }
  | { readonly report: null; readonly mismatches: readonly []; readonly failure: LoadState };

/** Ten widgets share one answer: it is read once. Raw answers are what copies of the library may share. */
const readings = new WeakMap<Answer, Reading>();

export function readAnswer(answer: Answer): Reading {
  const known = readings.get(answer);
  if (known) return known;
  const reading = read(answer.document);
  readings.set(answer, reading);
  return reading;
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
