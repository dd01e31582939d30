/** What a page asks for, and what becomes of the answers: however many elements, however late. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { shownStates } from './support/in-page.js';
import { stage } from './support/stage.js';

const { demo, open, openHost } = await stage();

const SINGLES = ['monthly-spend', 'spend-by-agent-type', 'top-users', 'tokens-by-model'];
const at = 'endpoint="/api/consumption"';

/** Milliseconds. */
const LATE = 700;

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

test('a late answer does not overtake the one to a newer question', async () => {
  const isLate = (url: URL) => url.searchParams.get('month') === '2025-01';
  let lateAnswers = 0;
  const { page, settled, text, problems } = await open('/', {
    answer: async url => {
      if (!isLate(url)) return null;
      const answer = await fetch(new URL(url.pathname + url.search, demo.origin));
      await wait(LATE);
      lateAnswers += 1;
      return { contentType: 'application/json', body: await answer.text() };
    },
  });
  await settled();
  await page.click('>>> button[aria-label="Previous month"]');
  await page.waitForSelector('consumption-view:state(loading)');
  await page.click('>>> button[aria-label="Previous month"]');
  await settled();
  const december = await text('monthly-spend');
  assert.match(december, /in December 2024/);
  await wait(LATE + 300);
  assert.equal(lateAnswers, 1);
  assert.equal(await text('monthly-spend'), december);
  assert.deepEqual(problems, []);
});

test('who is removed while loading takes the request along, unless somebody else waits for it', async () => {
  let release = (): void => {};
  const held = new Promise<null>(resolve => (release = () => resolve(null)));
  const { page, problems } = await openHost(`<top-users ${at}></top-users><top-agents ${at}></top-agents>`, {
    answer: () => held,
  });
  const failed: string[] = [];
  page.on('requestfailed', request => failed.push(request.failure()?.errorText ?? ''));
  await page.waitForSelector('top-agents:state(loading)');
  await page.$eval('top-users', element => element.remove());
  await wait(300);
  assert.deepEqual(failed, [], 'one is still waiting');
  await page.$eval('top-agents', element => element.remove());
  await wait(300);
  assert.deepEqual(failed, ['net::ERR_ABORTED']);
  release();
  assert.deepEqual(problems, []);
});
