/** Who is no admin: the endpoint says 403, and not one figure stays on the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visit } from './support/visit.js';
import { shownStates } from './support/in-page.js';
import { stage } from './support/stage.js';

const { open } = await stage();

const REFUSAL = 'These figures are only for organisation admins.';

/** Neither an amount, nor a drawing, nor a table. */
async function assertNoFigures({ page, text }: Visit, selector: string): Promise<void> {
  assert.doesNotMatch(await text(selector), /\d/);
  assert.equal(await page.$(`>>> ${selector} >>> :is(table, .ranking, svg[role=img])`), null);
}

for (const path of ['/', '/layout.html']) {
  test(`${path}: a member is told, an admin sees the figures again`, async () => {
    const visit = await open(path);
    const { page, settled, text, problems, asked } = visit;
    await settled();
    await page.select('select[name=role]', 'member');
    await page.waitForSelector('consumption-view:state(forbidden)');
    assert.deepEqual(await page.evaluate(shownStates), { 'consumption-view': 'forbidden' });
    assert.match(await text('consumption-view'), new RegExp(REFUSAL));
    await assertNoFigures(visit, 'consumption-view');
    assert.equal(asked.length, 2);
    await page.select('select[name=role]', 'admin');
    await page.waitForSelector('consumption-view:state(ready)');
    assert.match(await text('monthly-spend'), /\$1,509\.65/);
    assert.deepEqual(problems, []);
  });
}

test('single widgets say so each, after one request', async () => {
  const visit = await open('/overview.html');
  const { page, settled, text, problems, asked } = visit;
  await settled();
  await page.select('select[name=role]', 'member');
  await page.waitForSelector('tokens-by-model:state(forbidden)');
  const states = await page.evaluate(shownStates);
  assert.deepEqual([...new Set(Object.values(states))], ['forbidden']);
  for (const tag of Object.keys(states)) {
    assert.match(await text(tag), new RegExp(REFUSAL));
    await assertNoFigures(visit, tag);
  }
  assert.equal(asked.length, 2);
  assert.deepEqual(problems, []);
});
