/** The engines that the tests in a browser run in: how each is found, how it is started, and what it cannot do. */
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import { chromiumFlags, findChromium, howToGetChromium } from './chromium.js';
import { findFirefox, firefoxLauncher, howToGetFirefox } from './firefox.js';
import type { Emulation } from './needs.js';
import { hasWebKit, howToGetWebKit, webkitLauncher } from './webkit.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The variable that tells web-test-runner's configuration which engine to take. */
export const TEST_ENGINE = 'TEST_ENGINE';

interface Engine {
  readonly isInstalled: () => boolean;
  readonly howToGet: string;
  /** What its launcher cannot do for a test. */
  readonly lacks: readonly Emulation[];
  /** `onPageError` hears what a page throws that no test catches. */
  readonly launcher: (onPageError: (error: Error) => void) => BrowserLauncher;
}

export const engines: Readonly<Record<EngineName, Engine>> = {
  chromium: {
    isInstalled: () => findChromium() !== undefined,
    howToGet: howToGetChromium,
    lacks: [],
    launcher: chromiumLauncher,
  },
  firefox: {
    isInstalled: () => findFirefox() !== undefined,
    howToGet: howToGetFirefox,
    lacks: [],
    launcher: firefoxLauncher,
  },
  webkit: {
    isInstalled: hasWebKit,
    howToGet: howToGetWebKit,
    lacks: ['print', 'dark mode'],
    launcher: webkitLauncher,
  },
};

/** Why tests cannot run in an engine here, if they cannot. */
export function whyNotIn(name: EngineName): string | undefined {
  const { isInstalled, howToGet } = engines[name];
  return isInstalled() ? undefined : howToGet;
}

function chromiumLauncher(onPageError: (error: Error) => void): BrowserLauncher {
  return chromeLauncher({
    launchOptions: { executablePath: findChromium()!, args: [...chromiumFlags] },
    async createPage({ context }) {
      const page = await context.newPage();
      page.on('pageerror', error => onPageError(error as Error));
      return page;
    },
  });
}
