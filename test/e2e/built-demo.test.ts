/** The demo as it is built, under the policy that vite.config.ts has the preview send: nothing is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'vite';
import { repository } from './support/demo.js';
import { offendTwice, refusals, shownStates } from './support/in-page.js';
import { stage } from './support/stage.js';

await build({ configFile: `${repository}vite.config.ts`, logLevel: 'error' });
const { demo, open } = await stage('--built');

test('the strictest of policies is in force', async () => {
  const { headers } = await fetch(demo.origin);
  assert.equal(
    headers.get('Content-Security-Policy'),
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
  );
  const { page, settled } = await open('/');
  await settled();
  await page.evaluate(offendTwice);
  await page.waitForFunction(() => refusals().length === 2);
});

const isShown = (state: string) => Object.values(shownStates()).includes(state);

for (const path of ['/', '/overview.html', '/layout.html']) {
  test(`${path} does nothing that the policy refuses, whatever is done on it`, async () => {
    const { page, settled, problems } = await open(path);
    await settled();
    if (await page.$('consumption-view')) {
      await page.click('>>> button[aria-label="Previous month"]');
      await settled();
      await page.click('>>> input[value=activity]');
      await settled();
    }
    await page.click('>>> tokens-by-model >>> summary');
    for (const width of [360, 1280]) await page.setViewport({ width, height: 900 });
    await page.select('select[name=scheme]', 'dark');
    await page.select('select[name=brand]', 'juniper');
    await page.select('select[name=role]', 'member');
    await page.waitForFunction(isShown, {}, 'forbidden');
    await page.select('select[name=role]', 'admin');
    await page.waitForFunction(isShown, {}, 'ready');
    assert.deepEqual(await page.evaluate(refusals), []);
    assert.deepEqual(problems, []);
  });
}
