/** The month and the mode, by mouse and by keyboard. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepAll } from './support/in-page.js';
import { stage } from './support/stage.js';

const { open, report } = await stage();

const { page, settled, text, problems } = await open('/');
await settled();

const step = (name: string) => page.click(`>>> button[aria-label="${name}"]`);
const chosenMonth = () =>
  page.$eval('>>> select[part=select]', select => (select as HTMLSelectElement).value);
const mode = () => page.$eval('consumption-view', view => view.getAttribute('mode'));

async function showsMonth(month: string, name: string): Promise<void> {
  await page.waitForFunction(
    heading => deepAll().some(one => one.localName === 'p' && one.textContent?.includes(heading)),
    {},
    ` in ${name}`,
  );
  const { totals } = await report(month);
  const rounded = Number(totals.cost).toLocaleString('en', { style: 'currency', currency: 'USD' });
  assert.ok((await text('monthly-spend')).split('\n').includes(rounded), `${rounded} is the headline`);
  assert.equal(await chosenMonth(), month);
}

test('previous and next go month by month, and end where the data ends', async () => {
  const isDisabled = (name: string) =>
    page.$eval(`>>> button[aria-label="${name}"]`, button => button.ariaDisabled === 'true');
  assert.equal(await isDisabled('Next month'), true);
  await step('Previous month');
  await showsMonth('2025-01', 'January 2025');
  await step('Previous month');
  await showsMonth('2024-12', 'December 2024');
  await step('Next month');
  await showsMonth('2025-01', 'January 2025');
});

test('the select offers every month there is data for, and goes to the one that is chosen', async () => {
  const select = (await page.$('>>> select[part=select]'))!;
  const months = await select.$$eval('option', options => options.map(({ value }) => value));
  assert.equal(months.length, 14);
  assert.deepEqual([...months].sort().at(0), '2024-01');
  await select.select('2024-01');
  await showsMonth('2024-01', 'January 2024');
  assert.match(await text('monthly-spend'), /No earlier month to compare with/);
});

test('arrow keys choose the mode, and the focus stays where it was', async () => {
  await page.focus('>>> input[value=cost]');
  await page.keyboard.press('ArrowRight');
  assert.equal(await mode(), 'activity');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await mode(), 'cost');
  await page.keyboard.press('ArrowRight');
  assert.equal(await mode(), 'activity');
  const focused = await page.evaluate(
    () =>
      deepAll()
        .find(one => one.matches('input:focus'))
        ?.getAttribute('value') ?? null,
  );
  assert.equal(focused, 'activity');
});

test('by Tab alone a reader comes from the page to month, mode and exact figures', async () => {
  await page.focus('select[name=scheme]');
  const reached: string[] = [];
  while (reached.length < 30 && reached.at(-1) !== 'summary') {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const focused = deepAll().findLast(one => one.matches(':focus'));
        return focused ? (focused.role ?? focused.localName) : 'nothing';
      }),
    );
  }
  // Both steps, at their end as well; downloads, what opens in a card, the first chart as one stop, the entries of its legend, and its table.
  assert.match(reached.join(' '), /^button select button input (button )*listbox (button )+summary$/);
});

test('nothing went wrong on the page', () => assert.deepEqual(problems, []));
