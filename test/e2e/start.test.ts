/** `npm start` in a terminal: what it says, and what it does with a file of one's own. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Report } from '../../src/contract/index.js';
import { runStart, startDemo, type Demo } from './support/demo.js';

const folder = mkdtempSync(join(tmpdir(), 'consumption-elements-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function withDemo(flags: string[], use: (demo: Demo, report: Report) => void): Promise<void> {
  const demo = await startDemo(...flags);
  try {
    const answer = await fetch(`${demo.origin}/api/consumption`);
    use(demo, (await answer.json()) as Report);
  } finally {
    await demo.stop();
  }
}

const HEADER = 'id,time,model,provider,input_tokens,output_tokens,requests,cost,currency';

test('a taken port is said in one line', async () => {
  const squatter = createServer().listen(0);
  const { port } = squatter.address() as AddressInfo;
  const { code, stderr } = await runStart('--port', String(port));
  squatter.close();
  assert.equal(code, 1);
  assert.equal(stderr, `Port ${port} is taken: choose another with --port N.\n`);
});

test('a file that is not there is said in one line', async () => {
  const { code, stderr } = await runStart('--data', join(folder, 'nowhere.csv'));
  assert.equal(code, 1);
  assert.match(stderr, /^.*nowhere\.csv: there is no such file\.\n$/);
});

test('a file with bad rows names each and shows the rest', async () => {
  const path = file('usage.csv', [
    HEADER,
    '1,2025-02-03T10:00:00Z,palmyra-x5,writer,1000,200,3,0.0125,USD',
    '2,yesterday,palmyra-x5,writer,1000,200,3,0.0125,USD',
    '3,2025-02-04T10:00:00Z,palmyra-x5,writer,1000,many,3,0.0125,USD',
    '4,2025-02-05T10:00:00Z,palmyra-x4,writer,500,100,1,0.0004,USD',
  ]);
  await withDemo(['--data', path], (demo, { period, totals }) => {
    assert.match(demo.said(), /^line 3: .*time/m);
    assert.match(demo.said(), /^line 4: .*output_tokens/m);
    assert.match(demo.said(), /usage\.csv: 2 loaded, 2 refused/);
    assert.equal(period.month, '2025-02');
    assert.deepEqual([totals.cost, totals.total_tokens, totals.requests].map(String), [
      '0.0129',
      '1800',
      '4',
    ]);
  });
});

test('newline-delimited JSON is read as well', async () => {
  const record = { time: '2025-02-03T10:00:00Z', service: 'ocr', quantity: 3, unit: 'pages', cost: '1.20' };
  const path = file('usage.ndjson', [JSON.stringify(record), '{"time":']);
  await withDemo(['--data', path], (demo, { totals }) => {
    assert.match(demo.said(), /1 loaded, 1 refused/);
    assert.equal(Number(totals.cost), 1.2);
  });
});

test('--now shows a running month, compared like for like', async () => {
  await withDemo(['--now', '2025-02-18T09:00:00Z'], (_demo, { period, previous }) => {
    assert.equal(period.month, '2025-02');
    assert.equal(period.complete, false);
    assert.equal(previous?.to_date?.days, 17);
  });
});
