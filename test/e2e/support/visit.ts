import type { Browser, HTTPRequest, Page, ResponseForRequest } from 'puppeteer-core';
import { repository } from './demo.js';
import * as inPage from './in-page.js';

/** A page of its own, in a browser profile of its own, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Exceptions, errors in the console, dialogs, refusals of the Content-Security-Policy. */
  readonly problems: string[];
  /** The questions that were asked, as "path?query". */
  readonly asked: string[];
  settled(): Promise<void>;
  text(selector: string): Promise<string>;
}

export interface VisitOptions {
  readonly width?: number;
  /** The body of a host page of the test's own, beside the demo's. */
  readonly body?: string;
  /** Answers in place of the endpoint; `null` lets the question through. */
  readonly answer?: (url: URL) => Promise<Partial<ResponseForRequest> | null>;
}

const HOST_PAGE = '/host-page-of-a-test.html';

const hostPage = (body: string) => `<!doctype html>
  <html lang="en">
    <head><title>Host</title><script type="module" src="/@fs${repository}src/define.ts"></script></head>
    <body>${body}</body>
  </html>`;

const pageScript = [
  // tsx names every inner function by a helper of its own, which the page has not.
  'globalThis.__name ??= same => same;',
  // A source that changes reloads the pages that Vite serves: not in the middle of a test.
  'globalThis.WebSocket = class extends EventTarget { close() {} send() {} };',
  ...Object.values(inPage).map(String),
  'noteRefusals();',
].join('\n');

export async function visit(
  browser: Browser,
  origin: string,
  path: string,
  options: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  watch(page, problems, asked);
  await page.evaluateOnNewDocument(pageScript);
  await page.setViewport({ width: options.width ?? 1280, height: 900 });
  if (options.body !== undefined || options.answer) await intercept(page, options);
  await page.goto(origin + (options.body === undefined ? path : HOST_PAGE));
  return {
    page,
    problems,
    asked,
    settled: async () => void (await page.waitForFunction(inPage.isSettled, { timeout: 20_000 })),
    text: selector => page.evaluate(inPage.deepText, selector),
  };
}

const isQuestion = (url: URL) => url.pathname.startsWith('/api/');

function watch(page: Page, problems: string[], asked: string[]): void {
  page.on('pageerror', error => problems.push(String(error)));
  page.on('console', message => {
    // The browser notes every refusal in the console by itself: no script can keep it from that.
    const isAnswer = message.location().url?.includes('/api/') ?? false;
    if (message.type() === 'error' && !isAnswer) problems.push(message.text());
  });
  page.on('dialog', dialog => {
    problems.push(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => {
    const url = new URL(request.url());
    if (isQuestion(url)) asked.push(url.pathname + url.search);
  });
}

async function intercept(page: Page, { body, answer }: VisitOptions): Promise<void> {
  const respond = async (request: HTTPRequest): Promise<void> => {
    const url = new URL(request.url());
    if (url.pathname === HOST_PAGE) {
      return request.respond({ contentType: 'text/html; charset=utf-8', body: hostPage(body ?? '') });
    }
    const answered = answer && isQuestion(url) ? await answer(url) : null;
    return answered ? request.respond(answered) : request.continue();
  };
  await page.setRequestInterception(true);
  // A question that the page has given up can no longer be answered.
  page.on('request', request => void respond(request).catch(() => {}));
}
