/** Everything that guards the project, in the order in which `npm test` runs it: the quick and plain things first. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { TEST_ENGINE, whyNotIn, type EngineName } from './engines.js';
import type { Step } from './run-step.js';

const check = (name: string, title: string, ...script: string[]): Step => ({
  name,
  title,
  command: ['npm', 'run', '--silent', ...script],
});

const nodeTest = ['tsx', 'scripts/testing/node-tests.ts'];

/** node:test finds no files by pattern in Node 20. */
const nodeTests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts'))
  .map(file => join('test', file))
  .sort();

const isIn =
  (...folders: readonly string[]) =>
  (file: string) =>
    folders.some(folder => file.startsWith(join('test', folder) + sep));
/** These have steps of their own. */
const needsMore = isIn('docs', 'e2e', 'hosts');

const inEngine = (name: EngineName) => ({
  name,
  command: ['node', '--import=tsx', 'node_modules/@web/test-runner/dist/bin.js'],
  env: { [TEST_ENGINE]: name },
  counts: true,
});

export const steps: readonly Step[] = [
  check('format', 'Formatting', 'format:check'),
  check('lint', 'Lint, floors included', 'lint'),
  check('types', 'Types, in templates too', 'types'),
  check('manifest', 'custom-elements.json is what the sources say', 'manifest', '--', '--check'),
  check('schema', 'The JSON Schema is what the contract says', 'schema', '--', '--check'),
  check('api', 'Nothing is gone that the last release promised', 'api', '--', '--check'),
  check('llms', 'llms.txt is what the elements and the docs say', 'llms', '--', '--check'),
  {
    name: 'unit',
    title: 'Tests in Node: tooling, pure floors, client, server',
    command: nodeTest,
    files: nodeTests.filter(file => !needsMore(file)),
    counts: true,
  },
  { ...inEngine('chromium'), name: 'browser', title: 'Tests in a browser: Chromium', needsBrowser: true },
  { ...inEngine('firefox'), title: 'The same tests in Firefox', whyNot: () => whyNotIn('firefox') },
  { ...inEngine('webkit'), title: 'The same tests in WebKit', whyNot: () => whyNotIn('webkit') },
  {
    name: 'docs',
    title: 'Every sample of the README and the docs does what it says',
    command: nodeTest,
    files: nodeTests.filter(isIn('docs')),
    counts: true,
    needsBrowser: true,
  },
  {
    name: 'stories',
    title:
      'Every story, in light, dark and forced colours, right to left and at 320 px: no error, nothing that axe or we can fault',
    command: ['tsx', 'scripts/test-stories.ts'],
    counts: true,
    needsBrowser: true,
  },
  {
    name: 'e2e',
    title: 'End to end: what npm start starts, and the installed command',
    command: nodeTest,
    files: nodeTests.filter(isIn('e2e')),
    counts: true,
    needsBrowser: true,
  },
  {
    name: 'hosts',
    title:
      'The package in fresh apps of five kinds: installed from its tarball, built with strict types, opened',
    // Installs and builds, one app after another.
    command: [...nodeTest, '--minutes=30'],
    files: nodeTests.filter(isIn('hosts')),
    counts: true,
    needsBrowser: true,
  },
];
