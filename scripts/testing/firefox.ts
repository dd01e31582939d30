/** Firefox for web-test-runner: found where it is installed, driven by puppeteer over WebDriver BiDi. */
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import type { Page } from 'puppeteer-core';
import { findExecutable } from './executables.js';
import { presses } from './webdriver-keys.js';

export const findFirefox = (): string | undefined =>
  findExecutable(['firefox-esr', 'firefox', 'firefox.exe'], {
    named: process.env.FIREFOX_PATH,
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  });

export const howToGetFirefox =
  'No Firefox found: install one (Debian: apt-get install firefox-esr; macOS: brew install --cask firefox) or set FIREFOX_PATH.';

/** `onPageError` hears what a page throws that no test catches. */
export function firefoxLauncher(onPageError: (error: Error) => void): BrowserLauncher {
  const launcher = chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: findFirefox()!,
      // Lets `emulateMedia` reach the browser itself.
      args: ['--remote-allow-system-access'],
    },
    async createPage({ context }) {
      const page = await context.newPage();
      page.on('pageerror', error => onPageError(error as Error));
      return Object.assign(page, mediaOf(page), { pressKeys: keysOf(page) });
    },
  });
  return Object.assign(launcher, { name: 'Firefox' });
}

type Media = Pick<Page, 'emulateMediaType' | 'emulateMediaFeatures'>;

/** WebDriver BiDi has no command for media yet, so the browser is told as its own developer tools tell it. */
function mediaOf(page: Page): Media {
  return {
    emulateMediaType: media => evaluateInBrowser(page, `context.mediumOverride = '${media ?? ''}'`),
    async emulateMediaFeatures(features) {
      for (const { name, value } of features ?? []) {
        const set = settings[name];
        if (set === undefined) throw new Error(`Firefox is not told how to emulate ${name}.`);
        await evaluateInBrowser(page, set(value));
      }
    },
  };
}

const settings: Record<string, (value: string) => string> = {
  'prefers-color-scheme': value => `context.prefersColorSchemeOverride = '${value}'`,
  'prefers-reduced-motion': value =>
    `Services.prefs.setIntPref('ui.prefersReducedMotion', ${value === 'reduce' ? 1 : 0})`,
};

/** Runs a script with the rights of the browser, once for every `context` that a tab is. */
async function evaluateInBrowser(page: Page, script: string): Promise<void> {
  const { contexts } = await send<Tree>(page, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { type } = await send<{ type: string }>(page, 'script.evaluate', {
    expression: `for (const { browsingContext: context } of gBrowser.browsers) ${script};`,
    awaitPromise: false,
    target: { context: contexts[0]!.context },
  });
  if (type !== 'success') throw new Error(`Firefox refuses ${script}.`);
}

/** All keys in one command; puppeteer would send two for each. */
const keysOf = (page: Page) => (keys: readonly string[]) =>
  send<void>(page, 'input.performActions', { context: contextOf(page), actions: [presses(keys)] });

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

/** What puppeteer keeps to itself: a frame's id in WebDriver BiDi, and the connection. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

async function send<T>(page: Page, method: string, params: object): Promise<T> {
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}
