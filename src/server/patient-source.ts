import { wholeSeconds } from './retry-after.js';
import { SourceError, type ConsumptionSource, type UsageReader } from './source.js';
import { boundedMap } from './bounded-map.js';

interface Wait {
  /** Milliseconds, by the clock. */
  readonly until: number;
  readonly code: SourceError['code'];
}

/** Organisations that are waited for at a time; of more, those that failed longest ago are asked too soon. */
const MAX_WAITS = 10_000;

export interface PatientSource extends ConsumptionSource {
  /** What any question about the organisation is answered with, unasked, before its time; `null` if it may be asked. */
  refusal(organization: string): SourceError | null;
}

/**
 * The source, which is not asked again for an organisation before the time that it last named for that: whatever the
 * question, the answer is until then the same failure with what is left of the wait.
 */
export function patientSource(source: ConsumptionSource, clock: () => number): PatientSource {
  const waits = boundedMap<Wait>({ maxEntries: MAX_WAITS });

  const refusal = (organization: string): SourceError | null => {
    const wait = waits.get(organization);
    const left = wait ? wait.until - clock() : 0;
    if (!wait || left <= 0) return null;
    return new SourceError(wait.code, 'Not asked: the upstream wants to be left alone for a while.', {
      retryAfter: left / 1000,
    });
  };

  const ask = async <Answer>(organization: string, question: () => Promise<Answer>): Promise<Answer> => {
    const refused = refusal(organization);
    if (refused) throw refused;
    try {
      return await question();
    } catch (error) {
      const seconds = error instanceof SourceError ? wholeSeconds(error.retryAfter) : null;
      if (error instanceof SourceError && seconds) {
        waits.set(organization, { until: clock() + seconds * 1000, code: error.code });
      }
      throw error;
    }
  };

  const patient = (reader: UsageReader): UsageReader => ({
    describe: scope => ask(scope.organization, () => reader.describe(scope)),
    month: question => ask(question.organization, () => reader.month(question)),
  });
  return {
    refusal,
    ...patient(source),
    ...(source.snapshot && { snapshot: work => source.snapshot!(reader => work(patient(reader))) }),
  };
}
