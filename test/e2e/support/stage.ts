import { after } from 'node:test';
import { launchChromium } from '../../../scripts/testing/chromium.js';
import type { Report } from '../../../src/contract/index.js';
import { startDemo, type Demo } from './demo.js';
import { visit, type Visit, type VisitOptions } from './visit.js';

/** A demo and a browser for one file of tests; both end with it. */
export interface Stage {
  readonly demo: Demo;
  open(path: string, options?: VisitOptions): Promise<Visit>;
  /** A page of the test's own, with nothing on it but these elements. */
  openHost(body: string, options?: VisitOptions): Promise<Visit>;
  /** What the endpoint says about a month. */
  report(month: string): Promise<Report>;
}

export async function stage(...flags: string[]): Promise<Stage> {
  const [demo, browser] = await Promise.all([startDemo(...flags), launchChromium()]);
  after(async () => {
    await browser.close();
    await demo.stop();
  });
  const { origin } = demo;
  return {
    demo,
    open: (path, options) => visit(browser, origin, path, options),
    openHost: (body, options) => visit(browser, origin, '', { ...options, body }),
    report: async month =>
      (await fetch(`${origin}/api/consumption?month=${month}`)).json() as Promise<Report>,
  };
}
