/** A day is a day of the report, wherever its reader sits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './support/stage.js';

const { open } = await stage();

/** Each with the minutes by which its clocks lie behind UTC: the browser may call it by another name. */
const ZONES = {
  UTC: 0,
  'America/Los_Angeles': 480,
  'Africa/Cairo': -120,
  'Asia/Kolkata': -330,
  'Pacific/Apia': -780,
};

async function readBothModes(timezone: keyof typeof ZONES): Promise<string> {
  const { page, settled, text, problems } = await open('/', { timezone });
  await settled();
  assert.equal(await page.evaluate(() => new Date('2025-02-01').getTimezoneOffset()), ZONES[timezone]);
  const cost = await text('consumption-view');
  await page.click('>>> input[value=activity]');
  await settled();
  const activity = await text('consumption-view');
  assert.deepEqual(problems, []);
  await page.close();
  return `${cost}\n${activity}`;
}

test('five time zones, one text', async () => {
  const expected = await readBothModes('UTC');
  assert.match(expected, /Feb 28/);
  assert.match(expected, /\$1,509\.645/);
  for (const timezone of ['America/Los_Angeles', 'Africa/Cairo', 'Asia/Kolkata', 'Pacific/Apia'] as const) {
    assert.equal(await readBothModes(timezone), expected, timezone);
  }
});
