/** What is bundled, and how heavy each bundle may be: kB after gzip, with Lit, D3 and valibot inside. */
import type { BundleOptions } from './bundle.js';

export interface Budget {
  readonly what: string;
  readonly bundle: BundleOptions;
  readonly gzipKilobytes: number;
  /** What was planned, where that could not be kept. */
  readonly plannedKilobytes?: number;
}

/** Lit, D3 and valibot inside; beside it, in a folder of the same name, what only some people want. */
export const selfContained: BundleOptions = { entry: 'src/page.ts', fileName: 'consumption-elements.js' };

export const budgets: readonly Budget[] = [
  {
    // Over its plan. Before anything is drawn, Lit with Task weighs 7.0, the contract's door with valibot 4.0, the
    // client 3.1 and D3 0.9; styles are 2.5 and words 1.3. What is left over the plan are states, flags, exact money
    // and the table of figures: nothing that a reader of a bill could do without.
    what: 'one widget',
    bundle: { entry: 'src/elements/spend-by-agent-type/define.ts', fileName: 'one.js' },
    gzipKilobytes: 27,
    plannedKilobytes: 22,
  },
  {
    what: 'every element',
    bundle: { entry: 'src/define.ts', fileName: 'every.js' },
    gzipKilobytes: 34,
  },
  { what: 'self-contained file', bundle: selfContained, gzipKilobytes: 55 },
];
