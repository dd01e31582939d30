/** `consumption-elements serve`, as it is installed, from a file to the page in a browser. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { launchChromium } from '../../scripts/testing/chromium.js';
import { install } from './support/installed.js';
import { refusals, tableOf } from './support/in-page.js';
import { visit } from './support/visit.js';

const installed = install();
after(() => installed.remove());

const header = 'time,organization_id,agent_type,provider,model,input_tokens,output_tokens,cost';
writeFileSync(
  join(installed.folder, 'january.csv'),
  [header, '2025-01-09T10:00:00Z,acme,api,writer,palmyra-x5,1000,200,99.5'].join('\n'),
);
writeFileSync(
  join(installed.folder, 'february.csv'),
  [
    header,
    '2025-02-03T10:00:00Z,acme,api,writer,palmyra-x5,1000,200,1200.25',
    '2025-02-04T10:00:00Z,acme,no_code,writer,palmyra-x4,500,100,309.395',
    '2025-02-05T10:00:00Z,acme,api,writer,palmyra-x5,1000,200,free',
    '2025-02-06T10:00:00Z,umbrella,api,writer,palmyra-x5,1000,200,7777',
  ].join('\n'),
);

/** For a start that ends by itself. */
async function ended(...args: string[]) {
  const child = installed.start(...args);
  const closed = once(child, 'close');
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code: code as number, stdout, stderr };
}

/** Until it prints its address. */
async function served(...args: string[]) {
  const child = installed.start('serve', '--port', '0', ...args);
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const address = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', code => reject(new Error(`It ended with ${code}: ${said}`)));
  });
  const stop = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit');
    child.kill(signal);
    return (await exit) as [code: number | null, signal: string | null];
  };
  return { origin, said: () => said, stop };
}

function statusAs(host: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { host }, agent: false });
    asked.on('error', reject).end();
    asked.on('response', answer => resolve(answer.resume().statusCode));
  });
}

test('without its optional peers it says the line that brings them, and nothing else', async () => {
  const { code, stdout, stderr } = await ended('serve', 'february.csv');
  assert.deepEqual([code, stdout], [2, '']);
  assert.equal(
    stderr,
    'To read usage files it takes DuckDB and csv-parse, which are not installed:\n\n' +
      '  npm install @duckdb/node-api csv-parse\n\n',
  );
  installed.add('@duckdb/node-api');
  assert.match(
    (await ended('serve', 'february.csv')).stderr,
    /^ {2}npm install @duckdb\/node-api csv-parse$/m,
  );
  installed.add('csv-parse');
});

test('a taken port is said in one line, before any file is read', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as AddressInfo;
  const { code, stdout, stderr } = await ended('serve', 'february.csv', '--port', String(port));
  squatter.close();
  assert.deepEqual([code, stdout], [2, '']);
  assert.equal(stderr, `Port ${port} is taken: choose another with --port N.\n`);
});

test('files are shown to the last digit, under the strict policy, on this machine only', async () => {
  const { origin, said, stop } = await served('january.csv', 'february.csv');
  assert.match(said(), /^february\.csv, line 4: cost: expected a decimal/m);
  assert.match(said(), /^january\.csv: 1 loaded, 0 refused, 0 there twice\.$/m);
  assert.match(said(), /^february\.csv: 3 loaded, 1 refused, 0 there twice\.$/m);
  assert.match(
    said(),
    /^Showing "acme", one of 2 organisations; --organization ID shows another: "umbrella"\.$/m,
  );

  const browser = await launchChromium();
  try {
    const { page, settled, problems } = await visit(browser, origin, '/');
    await settled();
    const [, ...rows] = await page.evaluate(tableOf, 'spend-by-agent-type');
    assert.equal(rows.at(-1)!.at(-1), '$1,509.645');
    assert.deepEqual(await page.evaluate(() => refusals()), []);
    assert.deepEqual(problems, []);
    // What the policy forbids, done here: or the silence above would prove nothing.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => refusals().length === 1);
  } finally {
    await browser.close();
  }

  const endpoint = `${origin}/api/consumption`;
  assert.equal(await statusAs('evil.example', endpoint), 421);
  assert.equal(await statusAs('localhost:80', endpoint), 200);
  const { code, stdout } = await ended('check', endpoint);
  assert.deepEqual(
    [code, stdout],
    [0, `${endpoint}: a report of 2025-02 that keeps to the contract and adds up.\n`],
  );
  assert.deepEqual(await stop('SIGINT'), [0, null]);
});

test('another organisation, currency and clock can be asked for, and SIGTERM ends it', async () => {
  const flags = ['--organization', 'umbrella', '--currency', 'EUR', '--now', '2025-02-20T12:00:00Z'];
  const { origin, stop } = await served('february.csv', ...flags);
  const answer = await fetch(`${origin}/api/consumption`);
  const { currency, period, totals } = (await answer.json()) as {
    currency: string;
    period: { complete: boolean };
    totals: { cost: string };
  };
  assert.deepEqual([currency, period.complete, totals.cost], ['EUR', false, '7777']);
  assert.deepEqual(await stop('SIGTERM'), [0, null]);
});
