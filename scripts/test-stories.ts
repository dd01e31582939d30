/**
 * `npm run test:stories`: builds Storybook, or takes the last build with `--no-build`, and opens every story, or
 * those whose ids contain one of the other arguments, in all surroundings.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { preview } from 'vite';
import { describeFault, summarise } from './stories/findings.js';
import { allSurroundings } from './stories/surroundings.js';
import { visitAll } from './stories/visit-all.js';
import type { Visit } from './stories/visit-story.js';
import { reportCounts } from './testing/counts.js';

const BUILT = 'storybook-static';

interface StoryIndex {
  readonly entries: Record<string, { readonly id: string; readonly type: string }>;
}

if (!process.argv.includes('--no-build')) {
  execFileSync(
    process.execPath,
    [
      'node_modules/storybook/dist/bin/dispatcher.js',
      'build',
      '--loglevel',
      'warn',
      '--disable-telemetry',
      '--output-dir',
      BUILT,
    ],
    {
      stdio: 'inherit',
    },
  );
}

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const { entries } = JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as StoryIndex;
const ids = Object.values(entries)
  .filter(({ type }) => type === 'story')
  .map(({ id }) => id)
  .filter(id => wanted.length === 0 || wanted.some(part => id.includes(part)));

const server = await preview({
  configFile: false,
  logLevel: 'error',
  build: { outDir: BUILT },
  preview: { port: 0 },
});
const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;

const hasFailed = ({ problems, faults }: Visit): boolean => problems.length + faults.length > 0;

const visits = await visitAll(origin, ids, availableParallelism(), visit => {
  if (!hasFailed(visit)) return;
  console.error(`✖ ${visit.id}: ${[...visit.problems, ...visit.faults.map(describeFault)].join(' · ')}`);
});
await server.close();

for (const line of summarise(visits)) console.log(line);
const failed = visits.filter(hasFailed).length;
if (ids.length === 0) console.error('There are no stories.');
console.log(`${visits.length} stories in ${allSurroundings.length} surroundings, ${failed} failed`);
reportCounts({ passed: visits.length - failed, failed, skipped: 0 });
process.exitCode = failed > 0 || visits.length === 0 ? 1 : 0;
