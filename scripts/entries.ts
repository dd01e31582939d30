/** What is bundled, and how heavy each bundle may be: kB after gzip, with Lit, D3 and valibot inside. */
import type { BundleOptions } from './bundle.js';

export interface Budget {
  readonly what: string;
  readonly bundle: BundleOptions;
  readonly gzipKilobytes: number;
}

export const selfContained: BundleOptions = {
  entry: 'src/define.ts',
  fileName: 'consumption-elements.js',
  selfContained: true,
};

export const budgets: readonly Budget[] = [
  {
    what: 'one widget',
    bundle: { entry: 'src/elements/spend-by-agent-type/define.ts', fileName: 'one.js', selfContained: false },
    gzipKilobytes: 22,
  },
  {
    what: 'every element',
    bundle: { entry: 'src/define.ts', fileName: 'every.js', selfContained: false },
    gzipKilobytes: 34,
  },
  { what: 'self-contained file', bundle: selfContained, gzipKilobytes: 55 },
];
