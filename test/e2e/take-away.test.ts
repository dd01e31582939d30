/** Files on a page with the strictest of policies, as a host would serve it: they arrive whole, and nothing is refused. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../scripts/bundle.js';
import { launchChromium } from '../../scripts/testing/chromium.js';
import { parseReport } from '../../src/contract/index.js';
import * as files from '../../src/export/index.js';
import config from '../../vite.config.js';
import { hostileNames, longNames, februaryReport } from '../fixtures/reports.js';
import { noteRefusals, refusals } from './support/in-page.js';

const policy = config.preview?.headers?.['Content-Security-Policy'] as string;

const [define, taking] = await Promise.all(
  ['src/define.ts', 'src/export/index.ts'].map(entry =>
    bundle({ entry, fileName: 'module.js', oneFile: true }),
  ),
);

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': [
    'text/html',
    '<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="/host.css"><script type="module" src="/host.js"></script><p>',
  ],
  '/host.css': [
    'text/css',
    'body { font-family: sans-serif; inline-size: 520px } .dark { color-scheme: dark } .narrow body { inline-size: 300px }',
  ],
  '/host.js': [
    'text/javascript',
    'import "/define.js"; import * as files from "/files.js"; Object.assign(window, { files })',
  ],
  '/define.js': ['text/javascript', define?.[0]?.code ?? ''],
  '/files.js': ['text/javascript', taking?.[0]?.code ?? ''],
};

const server = createServer(({ url = '' }, response) => {
  const [type, body] = pages[url] ?? ['text/plain', ''];
  response
    .setHeader('Content-Security-Policy', policy)
    .setHeader('Content-Type', `${type}; charset=utf-8`)
    .end(body);
}).listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as { port: number }).port}`;
const browser = await launchChromium();
const folder = mkdtempSync(join(tmpdir(), 'take-away-'));

after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

type Host = Window & { files: typeof files };

async function openHost(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 900, deviceScaleFactor: 2 });
  await page.evaluateOnNewDocument(
    `globalThis.__name ??= same => same; ${String(refusals)}; (${String(noteRefusals)})()`,
  );
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.goto(origin);
  await page.waitForFunction(() => 'files' in window);
  return page;
}

/** The widget, drawn, with everything that comes later. */
async function show(page: Page, tag: string, report: object): Promise<void> {
  await page.evaluate(
    (name, document_) => {
      document.body.replaceChildren(Object.assign(document.createElement(name), { report: document_ }));
    },
    tag,
    report as never,
  );
  await page.waitForNetworkIdle();
  await page.waitForSelector(`>>> ${tag} >>> [part~=summary]`);
  await page.evaluate(
    async name =>
      (document.querySelector(name) as Element & { updateComplete: Promise<unknown> }).updateComplete,
    tag,
  );
}

async function downloaded(name: string): Promise<Buffer> {
  for (let tries = 0; tries < 600 && !readdirSync(folder).includes(name); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 50));
  return readFileSync(join(folder, name));
}

test('the policy is in force: a picture that is loaded is refused', async () => {
  assert.match(policy, /^default-src 'none';.*require-trusted-types-for 'script'$/);
  const page = await openHost();
  await page.evaluate(() => {
    new Image().src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
    document.body.setAttribute('style', 'color: red');
  });
  await page.waitForFunction(() => refusals().length === 2);
});

test('a reader takes away the figures, the picture and the drawing, and nothing is refused', async () => {
  const page = await openHost();
  const report = parseReport(februaryReport());
  await show(page, 'spend-by-agent-type', report);
  const within = `document.querySelector('spend-by-agent-type').shadowRoot`;
  const name = 'spend-by-agent-type-2025-02';
  for (const extension of ['csv', 'png', 'svg']) {
    await page.evaluate(`${within}.querySelector('.download > button').focus()`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`${within}.activeElement?.closest('.files:popover-open')`);
    for (let steps = ['csv', 'png', 'svg'].indexOf(extension); steps > 0; steps -= 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await downloaded(`${name}.${extension}`);
  }
  assert.equal((await downloaded(`${name}.csv`)).toString(), files.widgetCsv('spendByAgentType', report));
  assert.match(
    (await downloaded(`${name}.svg`)).toString(),
    /^<svg [^]*<title>Spend by agent type<[^]*<\/svg>\n$/,
  );
  const png = await downloaded(`${name}.png`);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual(await page.evaluate(refusals), []);
});

/** Of all pixels that have something on them, the share that another picture has something else on. */
async function difference(page: Page, tag: string, screenshot: string): Promise<number> {
  return page.evaluate(
    async (name, encoded) => {
      const { files } = window as unknown as Host;
      const widget = document.querySelector(name)!;
      const scene = files.sceneOf(widget);
      const bytes = Uint8Array.from(atob(encoded), character => character.charCodeAt(0));
      const bitmaps = await Promise.all(
        [new Blob([bytes]), await files.toPng(scene)].map(blob => createImageBitmap(blob)),
      );
      // Without the card's edge, and down to where that begins which a reader opens.
      const opener =
        widget.shadowRoot!.querySelector('details, .why')?.getBoundingClientRect().top ?? Infinity;
      const height = Math.min(scene.height, opener - widget.getBoundingClientRect().top) - 24;
      const [shown, taken] = bitmaps.map(bitmap => {
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(24, 24, 2 * scene.width - 48, 2 * height).data;
      }) as [Uint8ClampedArray, Uint8ClampedArray];
      const differs = (at: number, other: (channel: number) => number) =>
        [0, 1, 2].some(channel => Math.abs(shown[at + channel]! - other(channel)) > 64);
      let [drawn, different] = [0, 0];
      for (let at = 0; at < shown.length; at += 4) {
        if (differs(at, channel => shown[channel]!)) drawn += 1;
        if (differs(at, channel => taken[at + channel]!)) different += 1;
      }
      return different / drawn;
    },
    tag,
    screenshot,
  );
}

for (const [tag, report, surroundings] of [
  ['spend-by-agent-type', februaryReport(), { lang: 'en' }],
  ['tokens-by-agent-type', longNames(), { lang: 'ar', dir: 'rtl', class: 'dark' }],
  ['tokens-by-model', februaryReport(), { lang: 'de', class: 'dark' }],
  ['top-agents', longNames(), { lang: 'ar', dir: 'rtl' }],
  ['spend-by-model', hostileNames(), { lang: 'en', class: 'narrow' }],
  ['monthly-spend', februaryReport(), { lang: 'fr', class: 'dark' }],
] as const) {
  test(`a picture looks as the widget does, but for its control: <${tag}>, ${Object.values(surroundings).join(' ')}`, async () => {
    const page = await openHost();
    await page.evaluate(attributes => {
      for (const [name, value] of Object.entries(attributes))
        document.documentElement.setAttribute(name, value);
    }, surroundings);
    await show(page, tag, report);
    await page.evaluate(name => document.querySelector(name)!.toggleAttribute('without-downloads'), tag);
    const widget = (await page.$(tag))!;
    const screenshot = await widget.screenshot({ encoding: 'base64' });
    const same = await difference(page, tag, screenshot);
    assert.ok(same < 0.03, `${same} of it is different`);
    // The widget in other words: what is measured is not blind.
    await page.evaluate(name => document.querySelector(name)!.setAttribute('lang', 'ja'), tag);
    await page.waitForNetworkIdle();
    const other = await difference(page, tag, screenshot);
    assert.ok(other > 0.06, `only ${other} of it is different`);
    assert.deepEqual(await page.evaluate(refusals), []);
  });
}
