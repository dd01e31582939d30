/**
 * What the last release promised, `api/released.json`, beside what there is today. Alone it tells both what is broken
 * and what is new; with `--check`, what is broken fails unless package.json's version may break it; with `--release`,
 * today's surface becomes what is promised, which belongs into the commit of a release.
 */
import { readFileSync } from 'node:fs';
import type { Package } from 'custom-elements-manifest/schema';
import { compare, mayBreak } from './api/compare.js';
import { surfaceOf, type Exports, type Surface } from './api/surface.js';
import { writeOrCheck } from './generated-file.js';

const RELEASED = 'api/released.json';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const { version, exports } = read('package.json') as Exports & { readonly version: string };
const today = surfaceOf(read('custom-elements.json') as Package, { exports });

if (process.argv.includes('--release')) {
  writeOrCheck(RELEASED, { version, ...today }, 'npm run api -- --release');
} else {
  const released = read(RELEASED) as Surface & { readonly version: string };
  const { broken, added } = compare(released, today);
  for (const line of broken) console.log(`broken: ${line}`);
  if (!process.argv.includes('--check')) for (const line of added) console.log(`new: ${line}`);
  console.log(`Since ${released.version}: ${broken.length} broken, ${added.length} new.`);
  if (broken.length > 0 && !mayBreak(released.version, version)) {
    console.error(`Version ${version} may not break what ${released.version} promised.`);
    process.exitCode = 1;
  }
}
