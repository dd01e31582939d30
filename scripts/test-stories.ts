/**
 * `npm run test:stories`: builds Storybook, or takes the last build with `--no-build`, and opens every story in all
 * surroundings, and every page of the docs; or those whose ids contain one of the other arguments.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { preview } from 'vite';
import { describeFault, summarise } from './stories/findings.js';
import { allSurroundings } from './stories/surroundings.js';
import { visitAll } from './stories/visit-all.js';
import { visitPages } from './stories/visit-pages.js';
import type { Visit } from './stories/visit-story.js';
import { reportCounts } from './testing/counts.js';

const BUILT = 'storybook-static';

interface StoryIndex {
  readonly entries: Record<
    string,
    { readonly id: string; readonly type: string; readonly tags: readonly string[] }
  >;
}

if (!process.argv.includes('--no-build')) {
  execFileSync(
    'npm',
    ['run', '--silent', 'build-storybook', '--', '--loglevel', 'warn', '--output-dir', BUILT],
    {
      stdio: 'inherit',
    },
  );
}

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const { entries } = JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as StoryIndex;
const isWanted = ({ id }: { readonly id: string }): boolean =>
  wanted.length === 0 || wanted.some(part => id.includes(part));
const all = Object.values(entries).filter(isWanted);
const ids = all.filter(({ type }) => type === 'story').map(({ id }) => id);
/** Those that are written; what Storybook makes of stories by itself is nothing but stories. */
const docsIds = all.filter(({ tags }) => tags.includes('unattached-mdx')).map(({ id }) => id);

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
const docs = await visitPages(origin, docsIds, isWanted({ id: 'toolbar' }));
await server.close();

for (const { id, problems } of docs.filter(({ problems }) => problems.length > 0)) {
  console.error(`✖ ${id}: ${problems.join(' · ')}`);
}
for (const line of summarise(visits)) console.log(line);
const failed = visits.filter(hasFailed).length;
const docsFailed = docs.filter(({ problems }) => problems.length > 0).length;
const ran = visits.length + docs.length;
if (ran === 0) console.error('There are no stories.');
console.log(`${visits.length} stories in ${allSurroundings.length} surroundings, ${failed} failed`);
console.log(`${docs.length} pages of the docs and switches of the toolbar, ${docsFailed} failed`);
const anyFailed = failed + docsFailed;
reportCounts({ passed: ran - anyFailed, failed: anyFailed, skipped: 0 });
process.exitCode = anyFailed > 0 || ran === 0 ? 1 : 0;
