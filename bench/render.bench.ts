/**
 * Main-thread CPU of the elements against the same picture and tables written by hand in plain DOM, in one run, turn
 * by turn, layout and paint included. Both start from the raw document and parse it.
 * Run: npx tsx bench/render.bench.ts
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'puppeteer-core';
import { bundle } from '../scripts/bundle.js';
import { launchChromium } from '../scripts/testing/chromium.js';
import { februaryReport, januaryReport } from '../test/fixtures/reports.js';

const ROUNDS = 25;
const BARS = { first: 3, month: 1.5, toggle: 1.5 } as const;
type Step = keyof typeof BARS;
type Side = 'elements' | 'byHand';

const [chunk] = await bundle({ entry: 'bench/render/page.ts', fileName: 'page.js', oneFile: true });
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
  response.end(
    isScript ? chunk?.code : '<!doctype html><html lang="en"><script type="module" src="/page.js"></script>',
  );
});
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1248, height: 1600 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('globalThis.steps');
  const times = await measure(page, await page.createCDPSession());
  report(times);
} finally {
  await browser.close();
  server.close();
}

type Times = Record<Step, Record<Side, number[]>>;

async function measure(page: Page, session: CDPSession): Promise<Times> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: Times = {
    first: { elements: [], byHand: [] },
    month: { elements: [], byHand: [] },
    toggle: { elements: [], byHand: [] },
  };
  const documents = [februaryReport(), januaryReport()];
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const side of ['elements', 'byHand'] as const) {
      const record = (step: Step, milliseconds: number) => round >= 0 && times[step][side].push(milliseconds);
      const run = (step: string, argument: unknown) =>
        cpu(page, session, `steps.${side}.${step}(${JSON.stringify(argument)})`);
      record('first', await run('first', documents[0]));
      record('month', await run('month', documents[1]));
      // The first toggle draws the other mode; what counts is going to and fro.
      await run('toggle', 0);
      await run('toggle', 1);
      record('toggle', await run('toggle', 2));
      await run('clear', null);
    }
  }
  return times;
}

/** CPU time of the renderer's main thread in milliseconds, from the step to the last of its paint. */
async function cpu(page: Page, session: CDPSession, step: string): Promise<number> {
  const idle = await taskTime(page, session, 'painted()');
  const busy = await taskTime(page, session, `(${step}, painted())`);
  return Math.max(0, busy - idle);
}

async function taskTime(page: Page, session: CDPSession, expression: string): Promise<number> {
  const before = await taskDuration(session);
  await page.evaluate(expression);
  return (await taskDuration(session)) - before;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function report(times: Times): void {
  const rows = (Object.keys(BARS) as Step[]).map(step => {
    const elements = median(times[step].elements);
    const byHand = median(times[step].byHand);
    return {
      step,
      'elements (ms)': elements.toFixed(2),
      'by hand (ms)': byHand.toFixed(2),
      ratio: (elements / byHand).toFixed(2),
      bar: `≤ ${BARS[step]}`,
    };
  });
  console.log(`Main-thread CPU, medians of ${ROUNDS} rounds`);
  console.table(rows);
}
