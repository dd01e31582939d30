/**
 * Fills dist/, or the folder that is named: a module beside its types for every module of src/, with Lit, D3 and valibot
 * left to the host's bundler; one minified file with everything in it for pages that have none, beside its hashes; a
 * style sheet for elements that are not defined yet; and what editors and frameworks read.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle } from './bundle.js';
import { writeEditorFiles } from './editors/write-editor-files.js';
import { selfContained } from './entries.js';
import { integrityOfAll } from './integrity.js';
import { minifySheet } from './minify-styles.js';
import { reserveStyles } from './reserve-styles.js';

const [outDir = 'dist'] = process.argv.slice(2);
const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };

rmSync(outDir, { recursive: true, force: true });
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', outDir],
  { stdio: 'inherit' },
);
for (const file of Object.values(bin)) chmodSync(join(outDir, relative('dist', file)), 0o755);
const chunks = await bundle({ ...selfContained, outDir, sourceMap: true });
const integrity = integrityOfAll(chunks.map(({ fileName, code }) => [fileName, code]));
writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
writeFileSync(join(outDir, 'reserve.css'), minifySheet(reserveStyles()));
// For compilers that want to know what an import of it is.
writeFileSync(join(outDir, 'reserve.css.d.ts'), 'export {};\n');
writeEditorFiles(outDir);
console.log(`${outDir}/ is built.`);
