/** Opens one story, light and then dark, and says everything that is wrong with it. */
import type { Page } from 'puppeteer-core';
import { runAxe } from './run-axe.js';

export interface Findings {
  readonly problems: readonly string[];
  /** What axe could not decide by itself, such as the contrast of text in SVG. */
  readonly undecided: readonly string[];
}

/** Storybook's own bus, of which only what is used here is named. */
interface Channel {
  last(event: string): unknown[] | undefined;
  emit(event: string, payload: unknown): void;
}
declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

const themes = ['light', 'dark'] as const;

/** Failures first: Storybook also says "finished" after some of them. */
const endings = [
  'storyErrored',
  'storyMissing',
  'storyThrewException',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'storyFinished',
];

/** The addon would run axe as well: here it would be a second time, and in one theme only. */
const address = (origin: string, id: string): string =>
  `${origin}/iframe.html?viewMode=story&id=${id}&globals=theme:light;a11y.manual:!true`;

/** Collects what the page says while the story runs; the answer stops listening. */
function listen(page: Page, origin: string, problems: Set<string>): () => void {
  const onConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') problems.add(`console: ${message.text()}`);
  };
  const onError = (error: unknown) => {
    problems.add(`uncaught: ${error instanceof Error ? error.message : String(error)}`);
  };
  const onRequest = (request: { url(): string }) => {
    const { protocol, origin: to } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && to !== origin) problems.add(`request to ${request.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  return () => page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
}

/** Waits until the story has ended, one way or another; the answer is how it failed, if it did. */
async function ending(page: Page): Promise<string | null> {
  const handle = await page.waitForFunction(
    events => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      return events.find(event => channel?.last(event)) ?? false;
    },
    { timeout: 15_000, polling: 20 },
    endings,
  );
  const event = await handle.jsonValue();
  return event === 'storyFinished' ? null : String(event);
}

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate(wanted => {
    window.__STORYBOOK_ADDONS_CHANNEL__?.emit('updateGlobals', { globals: { theme: wanted } });
  }, theme);
  await page.waitForFunction(wanted => document.documentElement.dataset.theme === wanted, {}, theme);
  await page.evaluate(
    () => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
}

export async function visitStory(page: Page, origin: string, id: string): Promise<Findings> {
  const problems = new Set<string>();
  const undecided: string[] = [];
  const stopListening = listen(page, origin, problems);
  try {
    await page.goto(address(origin, id));
    const failure = await ending(page);
    if (failure !== null) problems.add(failure);
    for (const theme of failure === null ? themes : []) {
      await wear(page, theme);
      const results = await runAxe(page);
      for (const violation of results.violations) problems.add(`${theme}: ${violation}`);
      undecided.push(...results.incomplete.map(rule => `${theme}: ${rule}`));
    }
  } catch (error) {
    problems.add(error instanceof Error ? error.message : String(error));
  } finally {
    stopListening();
  }
  return { problems: [...problems], undecided };
}
