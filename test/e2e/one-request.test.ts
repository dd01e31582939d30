/** However many elements ask the same, and whatever is done with them: one request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { shownStates } from './support/in-page.js';
import { stage } from './support/stage.js';

const { openHost } = await stage();

const SINGLES = ['monthly-spend', 'spend-by-agent-type', 'top-users', 'tokens-by-model'];
const at = 'endpoint="/api/consumption"';

test('a view and four single widgets ask once, also after ten toggles and for one that comes later', async () => {
  const body = ['consumption-view', ...SINGLES].map(tag => `<${tag} ${at}></${tag}>`).join('');
  const { page, settled, asked, problems } = await openHost(body);
  await settled();
  assert.deepEqual(asked, ['/api/consumption']);

  for (const mode of Array.from({ length: 5 }, () => ['activity', 'cost']).flat()) {
    await page.click(`>>> input[value=${mode}]`);
    await page.waitForSelector(`consumption-view[mode=${mode}]`);
  }
  assert.deepEqual(asked, ['/api/consumption']);

  await wait(10_000);
  await page.evaluate(() => {
    const late = document.createElement('top-agents');
    late.setAttribute('endpoint', '/api/consumption');
    document.body.append(late);
  });
  await settled();
  assert.equal((await page.evaluate(shownStates))['top-agents'], 'ready');
  assert.deepEqual(asked, ['/api/consumption']);
  assert.deepEqual(problems, []);
});
