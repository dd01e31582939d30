/** A real file of 30,263 usage records, where it lies beside the repository, from the command line to the page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exactly, sum } from './support/figures.js';
import { repository } from './support/demo.js';
import { tableOf } from './support/in-page.js';
import { stage } from './support/stage.js';

const FILE = '../shared/data/servegen-usage.csv';
const path = join(repository, FILE);

/** The file has no quoted cells: a line can be cut at its commas. */
function costsOfFebruary(): string[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const column = (name: string) => header.split(',').indexOf(name);
  const [time, cost] = [column('time'), column('cost')];
  return lines
    .map(line => line.split(','))
    .filter(cells => cells[time]!.startsWith('2025-02'))
    .map(cells => cells[cost]!);
}

test(
  'the page shows what an independent sum over the file gives',
  { skip: existsSync(path) ? false : `${FILE} is not there` },
  async () => {
    const { demo, open } = await stage('--data', FILE);
    assert.match(demo.said(), /30,263 loaded, 0 refused/);
    const { page, settled, problems } = await open('/');
    await settled();
    const [, ...rows] = await page.evaluate(tableOf, 'spend-by-agent-type');
    assert.equal(exactly(rows.at(-1)!.at(-1)!), sum(costsOfFebruary()));
    assert.deepEqual(problems, []);
  },
);
