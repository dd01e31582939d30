/** What the browser makes of a page for its reader: forced colours, paper; and what moves while figures arrive. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { deepAll } from './support/in-page.js';
import { stage } from './support/stage.js';

const { open } = await stage();

async function emulate(page: Page, features: Record<string, string>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** What comes after the pictures is here. `waitForSelector` does not notice what changes in shadow roots. */
const complete = (page: Page) =>
  page.waitForFunction(() => deepAll().some(element => element.localName === 'details'));

const stylesOf = (page: Page, selector: string, property: string) =>
  page.$$eval(
    `>>> ${selector}`,
    (marks, name) => marks.map(mark => getComputedStyle(mark).getPropertyValue(name)),
    property,
  );

for (const scheme of ['light', 'dark']) {
  test(`in forced colours, ${scheme}, patterns tell series apart`, async () => {
    const { page, settled, problems } = await open('/');
    await emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme });
    await settled();
    await complete(page);
    const fills = await stylesOf(page, 'spend-by-agent-type >>> .series', 'fill');
    assert.equal(new Set(fills).size, fills.length);
    const text = scheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    assert.deepEqual([...new Set(await stylesOf(page, 'spend-by-agent-type >>> .series', 'stroke'))], [text]);
    assert.deepEqual([...new Set(await stylesOf(page, 'spend-by-agent-type >>> text', 'fill'))], [text]);
    assert.deepEqual([...new Set(await stylesOf(page, 'spend-by-model >>> .whole', 'fill'))], [text]);
    assert.deepEqual(problems, []);
  });
}

test('with more contrast, quiet words and edges are as strong as the others', async () => {
  const { page, settled } = await open('/');
  await emulate(page, { 'prefers-contrast': 'more' });
  await settled();
  const [text] = await stylesOf(page, 'monthly-spend', 'color');
  assert.deepEqual(await stylesOf(page, 'monthly-spend >>> .summary', 'color'), [text]);
  assert.deepEqual(await stylesOf(page, 'monthly-spend', 'border-top-color'), [text]);
});

test('on paper, charts are drawn for the sheet, and for the screen again afterwards', async () => {
  const { page, settled, problems } = await open('/');
  await settled();
  await complete(page);
  const chart = '>>> spend-by-agent-type >>> [part=chart]';
  const widthOf = () => page.$eval(chart, svg => Number(svg.getAttribute('width')));
  const onScreen = await widthOf();
  await page.$eval(chart, svg => {
    new MutationObserver(() => (svg.ownerDocument.title += ` ${svg.getAttribute('width')}`)).observe(svg, {
      attributeFilter: ['width'],
    });
  });
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(onScreen > 660);
  assert.match(await page.title(), / 660\b/);
  assert.equal(await widthOf(), onScreen);
  assert.ok(pagesOf(pdf) >= 2, 'the tables are on it');
  assert.deepEqual(problems, []);
});

for (const width of [1280, 480]) {
  test(`hardly anything moves when slow figures arrive, ${width} px`, async () => {
    const { page, settled } = await open('/', { width, answer: async () => wait(1000, null) });
    await page.evaluate(() => {
      const seen = ((globalThis as { shifted?: number[] }).shifted = [] as number[]);
      new PerformanceObserver(list =>
        seen.push(...list.getEntries().map(entry => (entry as PerformanceEntry & { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await settled();
    await complete(page);
    await wait(200);
    const shifts = await page.evaluate(() => (globalThis as { shifted?: number[] }).shifted ?? []);
    const total = shifts.reduce((sum, shift) => sum + shift, 0);
    assert.ok(total <= 0.05, `${total}`);
  });
}

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}
