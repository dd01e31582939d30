import { SourceError, type ConsumptionSource, type UsageReader } from '../source.js';

/** One of several sources, by the host's name for it, open for the questions of one report. */
export interface OpenPart {
  readonly name: string;
  readonly reader: UsageReader;
  /** Waits for the end of its snapshot, and fails if that does. */
  close(): Promise<void>;
}

export interface Answers<Answer> {
  readonly answers: readonly { readonly name: string; readonly answer: Answer }[];
  /** Names of those that failed, now or at an earlier question. */
  readonly missing: readonly string[];
}

/** The parts of one report. Who has failed once is not asked again: its answers would be of one question and not of another. */
export interface Parts {
  /**
   * Asks all that have not failed, at the same time. Whoever has given one of the `standing` answers is not asked again.
   *
   * @throws {SourceError} if it finds several currencies, or nobody answers
   */
  ask<Answer>(
    question: (reader: UsageReader) => Promise<Answer>,
    standing?: ReadonlyMap<string, Answer>,
  ): Promise<Answers<Answer>>;
  fail(name: string, error: unknown): void;
  close(): Promise<void>;
}

export type OnPartError = (name: string, error: unknown) => void;

export async function openParts(
  sources: ReadonlyMap<string, ConsumptionSource>,
  onError: OnPartError,
): Promise<Parts> {
  const failures = new Map<string, unknown>();
  const fail = (name: string, error: unknown) => {
    if (!failures.has(name)) onError(name, error);
    failures.set(name, error);
  };
  const names = [...sources.keys()];
  const opened = new Map<string, OpenPart>();
  await Promise.all(
    [...sources].map(async ([name, source]) => {
      try {
        opened.set(name, await openPart(name, source));
      } catch (error) {
        fail(name, error);
      }
    }),
  );

  return {
    fail,
    async ask(question, standing = new Map()) {
      const found = await Promise.all(
        names.map(async name => {
          const part = opened.get(name);
          if (!part || failures.has(name)) return [];
          if (standing.has(name)) return [{ name, answer: standing.get(name)! }];
          try {
            return [{ name, answer: await question(part.reader) }];
          } catch (error) {
            fail(name, error);
            return [];
          }
        }),
      );
      const answers = found.flat();
      refuse(names, failures, answers.length === 0);
      return { answers, missing: names.filter(name => !answers.some(answer => answer.name === name)) };
    },
    async close() {
      await Promise.all(
        [...opened.values()].map(part => part.close().catch((error: unknown) => onError(part.name, error))),
      );
    },
  };
}

/** Opens a source's snapshot, where it has any, and holds it open until it is closed. */
function openPart(name: string, source: ConsumptionSource): Promise<OpenPart> {
  return new Promise((resolve, reject) => {
    if (!source.snapshot) return resolve({ name, reader: source, close: async () => {} });
    let release = () => {};
    const held = new Promise<void>(done => (release = done));
    const snapshot = source.snapshot(reader => {
      const close = () => {
        release();
        return snapshot;
      };
      resolve({ name, reader, close });
      return held;
    });
    snapshot.catch(reject);
  });
}

/** Usage in several currencies is no matter of one part: to leave that part out would hide what cannot be added. */
function refuse(names: readonly string[], failures: ReadonlyMap<string, unknown>, isAll: boolean): void {
  const errors = names.filter(name => failures.has(name)).map(name => failures.get(name));
  const mixed = errors.find(error => error instanceof SourceError && error.code === 'mixed_currency');
  if (mixed !== undefined) throw mixed;
  if (isAll) throw mostTelling(errors);
}

/** The first that says what kind of failure it is; asking again makes sense once the first of them may be asked. */
function mostTelling(errors: readonly unknown[]): unknown {
  const first = errors.find(error => error instanceof SourceError);
  if (first === undefined || errors.length === 1) return errors[0];
  const waits = errors.map(error => (error instanceof SourceError ? error.retryAfter : null));
  const known = waits.filter(wait => wait !== null);
  return new SourceError(first.code, 'Every source failed; the first said: ' + first.message, {
    cause: first,
    ...(known.length === waits.length && { retryAfter: Math.min(...known) }),
  });
}
