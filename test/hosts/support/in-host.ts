/** What a reader does on a host's page, and what the host then says. */
import type { Visit } from '../../e2e/support/visit.js';

/** Until the host says this of its state. */
export async function says({ page }: Visit, words: string): Promise<void> {
  await page.waitForFunction(
    expected => document.querySelector('output')?.textContent?.trim() === expected,
    {},
    words,
  );
}

export async function isReady({ page }: Visit): Promise<void> {
  await page.waitForSelector('consumption-view:state(ready)');
}

/** Presses a button of the host's own. */
export const press = ({ page }: Visit, name: string) => page.click(`button::-p-text(${name})`);

/** Chooses in the view's own controls. */
export const goBack = ({ page }: Visit) => page.click('>>> button[aria-label="Previous month"]');
export const chooseActivity = ({ page }: Visit) => page.click('>>> input[value=activity]');

/** Until this stands in the headline. */
export async function headline({ page }: Visit, tag: string, figure: string): Promise<void> {
  await page.waitForFunction(
    (selector, expected) => deepText(selector).split('\n').includes(expected),
    {},
    tag,
    figure,
  );
}

/** In the page, by visit.ts. */
declare function deepText(selector: string): string;
