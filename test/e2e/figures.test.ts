/** From usage records in a database to what a reader sees: the figures of both modes, to the last digit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactly, sum } from './support/figures.js';
import { tableOf } from './support/in-page.js';
import { stage } from './support/stage.js';

const { open, report } = await stage();

const february = await report('2025-02');
const consumption = await open('/');
await consumption.settled();
const { page, text, problems } = consumption;

/** Each with the minutes by which its clocks lie behind UTC: the browser may call it by another name. */
const ZONES = {
  UTC: 0,
  'America/Los_Angeles': 480,
  'Africa/Cairo': -120,
  'Asia/Kolkata': -330,
  'Pacific/Apia': -780,
};

test('February 2025 cost $1,509.65, exactly $1,509.645', async () => {
  assert.equal(february.totals.cost, '1509.645');
  const headline = await text('monthly-spend');
  assert.match(headline, /^\$1,509\.65$/m);
  assert.match(headline, /Exactly \$1,509\.645 in February 2025/);
});

test('every day of the table adds up to the headline, by day and by agent type', async () => {
  const [, ...rows] = await page.evaluate(tableOf, 'spend-by-agent-type');
  const total = rows.pop()!;
  assert.equal(rows.length, 28);
  assert.equal(exactly(total.at(-1)!), exactly('1509.645'));
  for (let column = 1; column < total.length; column += 1) {
    assert.equal(sum(rows.map(row => row[column]!)), exactly(total[column]!), `column ${column}`);
  }
});

test('the table says of each day what the endpoint says', async () => {
  const [, ...rows] = await page.evaluate(tableOf, 'spend-by-agent-type');
  const days = [...new Set(february.daily!.map(({ date }) => date))].sort();
  const expected = days.map(day =>
    sum(february.daily!.filter(({ date }) => date === day).map(({ cost }) => cost!)),
  );
  assert.deepEqual(
    rows.slice(0, -1).map(row => exactly(row.at(-1)!)),
    expected,
  );
});

test('the legend of the picture gives the same sums as the table', async () => {
  const [header, ...rows] = await page.evaluate(tableOf, 'spend-by-agent-type');
  const picture = await text('.legend');
  header!.slice(1, -1).forEach((name, index) => {
    const cents = Number(rows.at(-1)![index + 1]!.replace(/[$,]/g, '')).toFixed(2);
    assert.match(picture, new RegExp(`${name}\n\\$${cents}`));
  });
});

test('models and other services share the headline between them', async () => {
  const costs = await Promise.all(
    ['spend-by-model', 'spend-by-service'].map(async tag => {
      const [header, ...rows] = await page.evaluate(tableOf, tag);
      return sum(rows.slice(0, -1).map(row => row[header!.indexOf('Cost')]!));
    }),
  );
  assert.equal(costs[0]! + costs[1]!, exactly('1509.645'));
});

test('the other mode shows the same month in tokens', async () => {
  await page.click('>>> input[value=activity]');
  await consumption.settled();
  const tokens = february.totals.total_tokens!.toLocaleString('en');
  assert.match(await text('monthly-tokens'), new RegExp(`^${tokens} tokens in February 2025$`, 'm'));
  for (const tag of ['tokens-by-agent-type', 'tokens-by-model', 'top-users', 'top-agents']) {
    const [header, ...rows] = await page.evaluate(tableOf, tag);
    const column = header!.findIndex(name => name === 'Tokens' || name === 'Total');
    const figures = rows.slice(0, -1).map(row => row[column]!);
    assert.equal(sum(figures), exactly(tokens), tag);
    assert.equal(rows.at(-1)![column], tokens, tag);
  }
});

test('a day is a day of the report, wherever its reader sits: five time zones, one text', async () => {
  const readBothModes = async (timezone: string, offset: number): Promise<string> => {
    await page.emulateTimezone(timezone);
    await page.reload();
    await consumption.settled();
    assert.equal(await page.evaluate(() => new Date('2025-02-01').getTimezoneOffset()), offset);
    const cost = await text('consumption-view');
    await page.click('>>> input[value=activity]');
    await consumption.settled();
    return cost + (await text('consumption-view'));
  };

  const read = new Map<string, string>();
  for (const [zone, offset] of Object.entries(ZONES)) read.set(zone, await readBothModes(zone, offset));
  const expected = read.get('UTC')!;
  assert.match(expected, /Feb 28/);
  assert.match(expected, /\$1,509\.645/);
  for (const [zone, found] of read) assert.equal(found, expected, zone);
});

test('nothing went wrong on the page', () => assert.deepEqual(problems, []));
