/** Read through tsx (`npm run test:browser`), because it shares TypeScript modules with the other test steps. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import { countingReporter } from './scripts/testing/browser-reporter.ts';
import { pressKeysPlugin } from './scripts/testing/press-keys.ts';
import { chromiumFlags, findChromium } from './scripts/testing/chromium.ts';

/** Mocha forgets what is thrown between tests and after the last one, such as a rejected promise nobody awaited. */
const pageErrors = [];

const chromium = chromeLauncher({
  launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] },
  async createPage({ context }) {
    const page = await context.newPage();
    page.on('pageerror', error => pageErrors.push(error.stack ?? String(error)));
    return page;
  },
});

export default {
  rootDir: '.',
  files: 'test/**/*.spec.ts',
  // Pages in the background are throttled: with more than one at a time, tests time out.
  concurrency: 1,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: [chromium],
  plugins: [
    setViewportPlugin(),
    emulateMediaPlugin(),
    sendKeysPlugin(),
    sendMousePlugin(),
    pressKeysPlugin(),
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
  reporters: [defaultReporter(), countingReporter(pageErrors)],
};
