/**
 * Fills dist/: a module beside its types for every module of src/, with Lit, D3 and valibot left to the host's
 * bundler, and one minified file with everything in it for pages that have none, beside its hashes.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.js';
import { selfContained } from './entries.js';
import { integrityOf } from './integrity.js';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
const chunks = await bundle({ ...selfContained, outDir: 'dist' });
writeFileSync('dist/integrity.json', `${JSON.stringify(integrityOf(chunks), null, 2)}\n`);
console.log('dist/ is built.');
