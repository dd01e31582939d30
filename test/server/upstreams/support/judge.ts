import { withoutSpecs, type Validate } from './official.js';

/** Holds questions and answers against what the provider publishes, as far as this machine has it. */
export function judge() {
  const faults: string[] = [];
  let judged = 0;
  return {
    /** Why this can't be judged; `false` where it can. */
    skip: withoutSpecs,
    hold(where: string, validate: Validate, value: unknown): void {
      judged += 1;
      try {
        validate(value);
      } catch (error) {
        if (faults.length < 5) faults.push(`${where}: ${String(error)}`);
      }
    },
    faults,
    judged: () => judged,
  };
}
