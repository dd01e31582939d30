/** Takes the pictures of the README from the built demo: `npx vite build && npx tsx scripts/pictures.ts`. */
import { mkdirSync } from 'node:fs';
import { serveDemo } from '../demo/server/serve.js';
import { launchChromium } from './testing/chromium.js';

const FOLDER = 'docs/images';

/** Looked for with every frame: what changes in a shadow root alone is not noticed otherwise. */
const ON_VIEW = { visible: true };

mkdirSync(FOLDER, { recursive: true });
const demo = await serveDemo({ data: null, organization: null, now: null, port: 0, built: true });
const browser = await launchChromium();
for (const scheme of ['light', 'dark']) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(demo.url);
  await page.waitForSelector('consumption-view:state(ready)');
  // What comes after the first picture, too.
  await page.waitForSelector('>>> details', ON_VIEW);
  for (const mode of ['cost', 'activity'] as const) {
    await page.click(`>>> input[value=${mode}]`);
    // The pointer rests on the toggle, and the focus shows there: neither belongs in a picture.
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({ path: `${FOLDER}/${mode}-${scheme}.png`, fullPage: true });
  }
  await page.click('>>> input[value=cost]');
  await page.click('>>> [part=why]');
  await page.waitForSelector('>>> [part=causes]', ON_VIEW);
  await page.hover('>>> spend-by-agent-type >>> .chart');
  await page.waitForSelector('>>> [popover]:popover-open', ON_VIEW);
  await page.screenshot({
    path: `${FOLDER}/reading-${scheme}.png`,
    clip: { x: 232, y: 64, width: 1048, height: 900 },
  });
}
await browser.close();
await demo.close();
