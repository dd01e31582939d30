/** The demo's pages as somebody meets them: complete, within the window, in the colours that were chosen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownStates } from './support/in-page.js';
import { stage } from './support/stage.js';

const { open } = await stage();

const ready = (...tags: string[]) => Object.fromEntries(tags.map(tag => [tag, 'ready']));

const ofCost = ['monthly-spend', 'spend-by-agent-type', 'spend-by-model', 'spend-by-service'];
const ofActivity = ['monthly-tokens', 'tokens-by-agent-type', 'tokens-by-model', 'top-users', 'top-agents'];

for (const path of ['/', '/layout.html']) {
  test(`${path} has every widget of both modes ready`, async () => {
    const { page, settled, problems, asked } = await open(path);
    await settled();
    assert.deepEqual(await page.evaluate(shownStates), ready('consumption-view', ...ofCost));
    await page.click('>>> input[value=activity]');
    await settled();
    assert.deepEqual(await page.evaluate(shownStates), ready('consumption-view', ...ofActivity));
    assert.equal(asked.length, 1);
    assert.deepEqual(problems, []);
  });
}

test('the overview spreads single widgets over other content, for one request', async () => {
  const { page, settled, problems, asked } = await open('/overview.html');
  await settled();
  const tags = ['monthly-spend', 'monthly-tokens', 'spend-by-agent-type', 'top-users', 'tokens-by-model'];
  assert.deepEqual(await page.evaluate(shownStates), ready(...tags));
  assert.equal(asked.length, 1);
  assert.deepEqual(problems, []);
});

test('nothing reaches beyond the window, on a telephone or on a desk', async () => {
  const { page, settled } = await open('/', { width: 360 });
  for (const path of ['/', '/overview.html', '/layout.html']) {
    await page.goto(new URL(path, page.url()).href);
    for (const width of [360, 768, 1280]) {
      await page.setViewport({ width, height: 900 });
      await settled();
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(excess <= 0, `${path} is ${excess} px too wide for ${width} px`);
    }
  }
});

test('light or dark, and a brand, reach the widgets by style sheets alone, on every page', async () => {
  const { page, settled, problems } = await open('/');
  const colourOf = (selector: string) =>
    page.$eval(selector, element => getComputedStyle(element).backgroundColor);
  await settled();
  await page.select('select[name=scheme]', 'light');
  const light = await colourOf('>>> monthly-spend');
  await page.select('select[name=scheme]', 'dark');
  const dark = await colourOf('>>> monthly-spend');
  await page.select('select[name=brand]', 'juniper');
  const branded = await colourOf('>>> monthly-spend');
  assert.equal(new Set([light, dark, branded]).size, 3);
  assert.equal(branded, await colourOf('.sidebar'));
  await page.goto(new URL('/overview.html', page.url()).href);
  await settled();
  assert.equal(await colourOf('monthly-spend'), branded);
  assert.equal(await page.$('[style]'), null);
  assert.deepEqual(problems, []);
});
