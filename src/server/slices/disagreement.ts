import type { Warning } from '../../contract/index.js';
import type { Measure } from './slice.js';
import type { Excess } from './split.js';

/** A section, or `null` where it can't be told or can't be trusted, and then why. */
export interface Told<Section> {
  readonly section: Section | null;
  readonly warnings: readonly Warning[];
}

export function excessWarning(
  section: string,
  { measure, expected, actual }: Excess & { readonly measure: Measure },
): Warning {
  return {
    code: 'slices_disagree',
    detail: `${section}: ${measure} adds up to ${actual}, not ${expected}`,
  };
}
