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

test('five time zones, one text', async () => {
  const { page, settled, text, problems } = await open('/');

  const readBothModes = async (timezone: string, offset: number): Promise<string> => {
    await page.emulateTimezone(timezone);
    await page.reload();
    await settled();
    assert.equal(await page.evaluate(() => new Date('2025-02-01').getTimezoneOffset()), offset);
    const cost = await text('consumption-view');
    await page.click('>>> input[value=activity]');
    await settled();
    return cost + (await text('consumption-view'));
  };

  const read = new Map<string, string>();
  for (const [zone, offset] of Object.entries(ZONES)) read.set(zone, await readBothModes(zone, offset));
  const expected = read.get('UTC')!;
  assert.match(expected, /Feb 28/);
  assert.match(expected, /\$1,509\.645/);
  for (const [zone, found] of read) assert.equal(found, expected, zone);
  assert.deepEqual(problems, []);
});
