/** What a page needs to inspect itself: axe-core and the bundle of `in-page/`, as one script. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const entry = fileURLToPath(new URL('in-page/entry.ts', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'inspection' } },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
  return `${readFileSync(axe, 'utf8')};\n${output[0].code}`;
}
