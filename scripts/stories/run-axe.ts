/** Runs axe-core in a page that shows a story. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

export interface AxeFindings {
  readonly violations: readonly string[];
  readonly incomplete: readonly string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const describe = ({ id, nodes }: axe.Result): string[] =>
  nodes.map(({ target }) => `${id} at ${target.join(' ')}`);

export async function runAxe(page: Page): Promise<AxeFindings> {
  await page.evaluate(source);
  const results = await page.evaluate(() => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    // A story is a part of a page: that the whole lacks landmarks says nothing about the part.
    return runner.run('#storybook-root', {
      resultTypes: ['violations', 'incomplete'],
      rules: { region: { enabled: false } },
    });
  });
  return {
    violations: results.violations.flatMap(describe),
    incomplete: results.incomplete.flatMap(describe),
  };
}
