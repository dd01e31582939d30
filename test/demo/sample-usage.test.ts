import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { fingerprint, openSample } from '../../demo/server/sample-usage.js';
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
  test('is another one when a file that makes it changes, in a subfolder and by its name too', async () => {
    const made = await mkdtemp(join(tmpdir(), 'made of '));
    const inside = join(made, 'deep', 'er');
    await mkdir(inside, { recursive: true });
    const seen = new Set<string>();
    const changes = [
      [join(made, 'a.ts'), '1'],
      [join(inside, 'b.ts'), '2'],
      [join(inside, 'b.ts'), '3'],
      [join(inside, 'c.ts'), ''],
    ] as const;
    for (const [path, text] of changes) {
      await writeFile(path, text);
      const print = await fingerprint([pathToFileURL(`${made}/`)]);
      assert.equal(await fingerprint([pathToFileURL(`${made}/`)]), print);
      seen.add(print);
    }
    assert.equal(seen.size, changes.length);
    await rm(made, { recursive: true });
  });

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

  test('is made anew where a start was killed as it made the file', async () => {
    const [name = ''] = (await readdir(folder)).filter(file => file.endsWith('.duckdb'));
    await writeFile(join(folder, name), Buffer.alloc(100));
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
