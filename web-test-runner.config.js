/** Read through tsx (`npm run test:browser`), because it shares TypeScript modules with the other test steps. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import { countingReporter } from './scripts/testing/browser-reporter.ts';
import { engines, TEST_ENGINE } from './scripts/testing/engines.ts';
import { needsPlugin } from './scripts/testing/needs.ts';
import { pressKeysPlugin } from './scripts/testing/press-keys.ts';

/** Mocha forgets what is thrown between tests and after the last one, such as a rejected promise nobody awaited. */
const pageErrors = [];

const engine = engines[process.env[TEST_ENGINE] ?? 'chromium'];

/** Tells of a skipped test why it was. */
const unmetNeeds = new Map();

export default {
  rootDir: '.',
  files: 'test/**/*.spec.ts',
  // Pages in the background are throttled: with more than one at a time, tests time out.
  concurrency: 1,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: [engine.launcher(error => pageErrors.push(error.stack ?? String(error)))],
  plugins: [
    setViewportPlugin(),
    emulateMediaPlugin(),
    sendKeysPlugin(),
    sendMousePlugin(),
    pressKeysPlugin(),
    needsPlugin(engine.lacks, unmetNeeds),
    // Without the tsconfig, fields would shadow the accessors of Lit's properties.
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { timeout: 5000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter(), countingReporter(pageErrors, unmetNeeds)],
};
