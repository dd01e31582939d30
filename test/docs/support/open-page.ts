/** Opens a page of the site, and notes everything that goes wrong on it. */
import type { Browser, Page } from 'puppeteer-core';
import { deepAll, isSettled, noteRefusals, refusals, shownStates } from '../../e2e/support/in-page.js';
import type { Site } from './site.js';

export interface Opened {
  readonly page: Page;
  /** Exceptions, errors in the console, refusals of the policy, up to now. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

const inPage = [
  // tsx names every inner function by a helper of its own, which the page has not.
  'globalThis.__name ??= same => same;',
  ...[deepAll, isSettled, shownStates, noteRefusals, refusals].map(String),
  'noteRefusals();',
].join('\n');

export async function openPage(browser: Browser, site: Site, html: string, script = ''): Promise<Opened> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const noted: string[] = [];
  page.on('pageerror', error => noted.push(`uncaught: ${String(error)}`));
  page.on('console', message => {
    // What an endpoint refuses the browser notes by itself: no script can keep it from that.
    const isAnswer = message.location().url?.includes('/api/') ?? false;
    if (message.type() === 'error' && !isAnswer) noted.push(`console: ${message.text()}`);
  });
  await page.evaluateOnNewDocument(`${inPage}\n${script}`);
  const path = `/page-${site.pages.size}.html`;
  site.pages.set(path, html);
  await page.goto(site.origin + path);
  return {
    page,
    problems: async () => [...noted, ...(await page.evaluate(refusals))],
    close: () => context.close(),
  };
}

/** Waits until no element of the page waits any longer; says which could not. */
export async function settle(page: Page): Promise<string[]> {
  try {
    await page.waitForFunction(isSettled, { timeout: 20_000 });
    return [];
  } catch {
    return [`not settled: ${JSON.stringify(await page.evaluate(shownStates))}`];
  }
}
