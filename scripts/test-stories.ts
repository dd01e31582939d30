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
import { describeFailure, reportResults } from './testing/results.js';

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

const wrongWith = ({ problems, faults }: Visit): string[] => [...problems, ...faults.map(describeFault)];
const failures: string[] = [];
function judge(id: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  console.error(`✖ ${id}: ${wrong.join(' · ')}`);
  failures.push(describeFailure(id, wrong.join(' · ')));
}

const visits = await visitAll(origin, ids, availableParallelism(), visit =>
  judge(visit.id, wrongWith(visit)),
);
const failedStories = failures.length;
const docs = await visitPages(origin, docsIds, isWanted({ id: 'toolbar' }));
await server.close();
for (const { id, problems } of docs) judge(id, problems);

for (const line of summarise(visits)) console.log(line);
const ran = visits.length + docs.length;
if (ran === 0) console.error('There are no stories.');
const failedDocs = failures.length - failedStories;
console.log(`${visits.length} stories in ${allSurroundings.length} surroundings, ${failedStories} failed`);
console.log(`${docs.length} pages of the docs and switches of the toolbar, ${failedDocs} failed`);
reportResults({ passed: ran - failures.length, failures, skipped: 0 });
process.exitCode = failures.length > 0 || ran === 0 ? 1 : 0;
