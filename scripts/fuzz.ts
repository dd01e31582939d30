/**
 * `npm run fuzz`: ten thousand random organisations through the simulator of every upstream, or of those whose names
 * hold a given word. `--runs N` changes the number, `--seed N` where they begin: a failure names its seed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

interface Fuzz {
  /** Makes one organisation of the seed and holds its report against the truth; throws where they differ. */
  readonly check: (seed: number) => Promise<unknown>;
}

const UPSTREAMS = 'test/server/upstreams';
/** Failures that are told of each upstream: more would hardly tell more. */
const TOLD = 3;

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const first = Number(values.seed);

const upstreams = readdirSync(UPSTREAMS)
  .filter(name => existsSync(join(UPSTREAMS, name, 'check.ts')))
  .filter(name => words.length === 0 || words.some(word => name.includes(word)));
if (upstreams.length === 0) throw new Error('No such upstream.');

for (const name of upstreams) {
  const { check } = (await import(pathToFileURL(resolve(UPSTREAMS, name, 'check.ts')).href)) as Fuzz;
  let failed = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    try {
      await check(seed);
    } catch (error) {
      failed += 1;
      if (failed <= TOLD) console.error(`${name}, seed ${seed}:`, error);
    }
  }
  console.log(`${name}: ${runs} organisations, ${failed} wrong`);
  if (failed > 0) process.exitCode = 1;
}
