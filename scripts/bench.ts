/** `npm run bench`: runs every bench/*.bench.ts, one after the other, or those whose names hold a given word. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const words = process.argv.slice(2);
const benches = readdirSync('bench')
  .filter(
    file => file.endsWith('.bench.ts') && (words.length === 0 || words.some(word => file.includes(word))),
  )
  .sort();

if (benches.length === 0) {
  console.error('No such bench.');
  process.exitCode = 1;
}
for (const bench of benches) {
  console.log(`\n── bench/${bench}`);
  const { status } = spawnSync(process.execPath, ['--import=tsx', `bench/${bench}`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
