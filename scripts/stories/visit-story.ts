/** Opens one story, lets it play, and says everything that is wrong with it in any surroundings. */
import type { CDPSession, Page } from 'puppeteer-core';
import { faultsOf, type Fault, type Found } from './findings.js';
import { allSurroundings, emulate, enter, light } from './surroundings.js';

export interface Visit {
  readonly id: string;
  /** Of the story as a whole: it threw, or asked a stranger. */
  readonly problems: readonly string[];
  readonly faults: readonly Fault[];
}

/** Storybook's own bus, of which only what is used here is named. */
interface Channel {
  last(event: string): unknown[] | undefined;
}
declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

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
export function listen(page: Page, origin: string, problems: Set<string>): () => void {
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

const inspect = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('#storybook-root');
    if (!root) throw new Error('There is no story in the page.');
    return window.inspectStory(root);
  });

/** `page` has the page script already: it is there in every document. */
export async function visitStory(
  page: Page,
  session: CDPSession,
  origin: string,
  id: string,
): Promise<Visit> {
  const problems = new Set<string>();
  const found: Found[number][] = [];
  const stopListening = listen(page, origin, problems);
  try {
    await emulate(page, session, light);
    await page.goto(address(origin, id));
    const failure = await ending(page);
    if (failure !== null) problems.add(failure);
    for (const surroundings of failure === null ? allSurroundings : []) {
      await enter(page, session, surroundings);
      found.push({ surroundings: surroundings.name, findings: await inspect(page) });
    }
  } catch (error) {
    problems.add(error instanceof Error ? error.message : String(error));
  } finally {
    stopListening();
  }
  return { id, problems: [...problems], faults: faultsOf(found) };
}
