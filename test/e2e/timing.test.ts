/** Answers that come late, and elements that do not wait for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { stage } from './support/stage.js';

const { demo, open, openHost } = await stage();

const LATE = 700;

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
  const at = 'endpoint="/api/consumption"';
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
