import { patientSource } from '../patient-source.js';
import { EVERYTHING, type ConsumptionSource, type MonthQuestion, type UsageReader } from '../source.js';
import { tell } from '../tell.js';
import { describeAll } from './describe-all.js';
import { mergeUsage } from './merge-usage.js';
import { openParts, type Parts } from './parts.js';

export interface MergeOptions {
  /** For the host's log: the name of the source that failed, and why. Never part of the answer. */
  readonly onError?: (name: string, error: unknown) => void;
  /** Milliseconds, by which an upstream's `Retry-After` is kept to. Default: the real clock. */
  readonly clock?: () => number;
}

/**
 * Several sources as one. The keys are their names, which readers see where one is missing: its failure leaves the rest,
 * with a warning. The same id of a model, service, user or agent in two of them is one row. A measure that only some can
 * tell is the sum of what is known; usage that a source cannot name anybody for is unassigned.
 *
 * @throws {TypeError} without any source
 */
export function mergeSources(
  sources: Readonly<Record<string, ConsumptionSource>>,
  { onError = () => {}, clock = Date.now }: MergeOptions = {},
): ConsumptionSource {
  const patient = new Map(
    Object.entries(sources).map(([name, source]) => [name, patientSource(source, clock)]),
  );
  if (patient.size === 0) throw new TypeError('mergeSources: there is no source to merge');

  const snapshot = async <Result>(work: (reader: UsageReader) => Promise<Result>): Promise<Result> => {
    const parts = await openParts(patient, (name, error) => tell(() => onError(name, error)));
    try {
      return await work({
        describe: scope => describeAll(parts, scope),
        month: question => monthOfAll(parts, question),
      });
    } finally {
      await parts.close();
    }
  };
  return {
    describe: scope => snapshot(reader => reader.describe(scope)),
    month: question => snapshot(reader => reader.month(question)),
    snapshot,
  };
}

/** Lists are cut once, when everything is in them: who is below the top in each part may be at the top of all. */
async function monthOfAll(parts: Parts, question: MonthQuestion) {
  const { answers, missing } = await parts.ask(reader =>
    reader.month({ ...question, top: EVERYTHING, models: EVERYTHING }),
  );
  return mergeUsage(
    answers.map(({ name, answer }) => ({ name, usage: answer })),
    { ...question, missing },
  );
}
