/** `npm run size`: prints what the bundles weigh beside what they may weigh. */
import { measureSize } from './measure-size.js';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const weights = await measureSize();
console.table(
  Object.fromEntries(
    weights.map(({ what, gzip, brotli, onDemand, gzipKilobytes, plannedKilobytes }) => [
      what,
      {
        gzip: kilobytes(gzip),
        budget: `${gzipKilobytes} kB`,
        planned: `${plannedKilobytes ?? gzipKilobytes} kB`,
        brotli: kilobytes(brotli),
        'on demand (gzip)': kilobytes(onDemand),
        verdict: gzip <= gzipKilobytes * 1000 ? 'ok' : 'TOO HEAVY',
      },
    ]),
  ),
);
