/**
 * `npm test`: runs every step, or those that are named, whatever became of the one before, and ends with all that failed
 * and one line that counts.
 */
import { findChromium, howToGetChromium } from './testing/chromium.js';
import { add, closingLines, none } from './testing/results.js';
import { runStep } from './testing/run-step.js';
import { steps } from './testing/steps.js';

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map(step => step.name).join(', ')}.`,
  );
  process.exit(1);
}

const chosen = wanted.length === 0 ? steps : steps.filter(step => wanted.includes(step.name));
const chromium = findChromium();
if (chromium === undefined && chosen.some(step => step.needsBrowser)) {
  console.error(howToGetChromium);
  process.exit(1);
}

let total = none;
for (const step of chosen) total = add(total, await runStep(step, { ...process.env, CHROME_PATH: chromium }));

console.log(`\n${closingLines(total)}`);
process.exitCode = total.failures.length > 0 ? 1 : 0;
