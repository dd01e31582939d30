import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { openSample } from '../../demo/server/sample-usage.js';
import { ask } from '../server/support.js';

let folder: string;
let cache: URL;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-'));
  cache = pathToFileURL(`${folder}/`);
});
after(() => rm(folder, { recursive: true }));

/** A process of its own that fills the sample and keeps it open. */
function startFilling() {
  const script = `import { openSample } from './demo/server/sample-usage.ts';
    await openSample(console.log, new URL(${JSON.stringify(cache.href)}));
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
}

describe('the stored sample', () => {
  test('is whole after a first start that was killed', async () => {
    const first = startFilling();
    while ((await readdir(folder)).length === 0) await setTimeout(5);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const said: string[] = [];
    const source = await openSample(line => said.push(line), cache);
    assert.equal((await ask(source, '')).totals.cost, '1509.645');
    assert.match(said.join(), /^Filled the sample organisation: [\d,]+ records\.$/);
    source.close();
  });

  test('is filled once', async () => {
    const said: string[] = [];
    const source = await openSample(line => said.push(line), cache);
    assert.equal((await ask(source, '')).totals.cost, '1509.645');
    assert.deepEqual(said, []);
    source.close();
  });

  test('is done without while another start has it open', async () => {
    const other = await openSample(() => {}, cache);
    const child = startFilling();
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    assert.match(String(line), /kept in memory/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    other.close();
  });
});
