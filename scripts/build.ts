/**
 * Fills dist/: a module beside its types for every module of src/, with Lit, D3 and valibot left to the host's
 * bundler, and one minified file with everything in it for pages that have none.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundle } from './bundle.js';
import { selfContained } from './entries.js';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
await bundle({ ...selfContained, outDir: 'dist' });
console.log('dist/ is built.');
