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
    // Over its plan, as is the next one. Before anything is drawn, Lit with Task weighs 7.0, the contract's door with
    // valibot 4.0, the client 3.3 and D3 0.9. What a reader sees at once does the rest: states, flags, exact money, the
    // legend as a filter, words 1.4, styles 2.5. Tables, keys, tooltips, estimates, downloads and languages come later.
    // Taking the masking of people out as well was tried: 0.2 kB, for a card that waits. Nothing larger is left that
    // only some people want.
    what: 'one widget',
    bundle: { entry: 'src/elements/spend-by-agent-type/define.ts', fileName: 'one.js' },
    gzipKilobytes: 31,
    plannedKilobytes: 22,
  },
  {
    what: 'every element',
    bundle: { entry: 'src/define.ts', fileName: 'every.js' },
    gzipKilobytes: 38,
    plannedKilobytes: 34,
  },
  { what: 'self-contained file', bundle: selfContained, gzipKilobytes: 55 },
];
