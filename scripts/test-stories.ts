/**
 * `npm run test:stories`: builds Storybook, or takes the last build with `--no-build`, and opens every story.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preview } from 'vite';
import { visitStory } from './stories/visit-story.js';
import { launchChromium } from './testing/chromium.js';
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

const { entries } = JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as StoryIndex;
const ids = Object.values(entries)
  .filter(({ type }) => type === 'story')
  .map(({ id }) => id);

const server = await preview({
  configFile: false,
  logLevel: 'error',
  build: { outDir: BUILT },
  preview: { port: 0 },
});
const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
const browser = await launchChromium();
const page = await browser.newPage();
await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);

let failed = 0;
const undecided = new Map<string, number>();
for (const id of ids) {
  const findings = await visitStory(page, origin, id);
  if (findings.problems.length > 0) {
    failed += 1;
    console.error(`✖ ${id}: ${findings.problems.join(' · ')}`);
  }
  for (const finding of findings.undecided) {
    const rule = finding.replace(/ at .*/, '');
    undecided.set(rule, (undecided.get(rule) ?? 0) + 1);
  }
}

await browser.close();
await server.close();
for (const [rule, nodes] of undecided) console.log(`undecided by axe: ${rule}, ${nodes} nodes`);
if (ids.length === 0) console.error('There are no stories.');
console.log(`${ids.length} stories, ${failed} failed`);
reportCounts({ passed: ids.length - failed, failed, skipped: 0 });
process.exitCode = failed > 0 || ids.length === 0 ? 1 : 0;
