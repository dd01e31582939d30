/** Opens a page of the docs in light and dark, and says everything that is wrong with it. */
import type { Page } from 'puppeteer-core';
import { listen } from './visit-story.js';

export interface DocsVisit {
  readonly id: string;
  readonly problems: readonly string[];
}

const THEMES = ['light', 'dark'] as const;

/** What a page of ours is to be faultless in: its prose, and blocks of ours; Storybook's own controls are not ours. */
const BODY = '.sbdocs-content';

async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async body => {
    const root = document.querySelector(body);
    if (!root) return ['the page has no body'];
    const { violations } = await window.axe.run(root, { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `axe ${id}: ${target.join(' ')}`));
  }, BODY);
}

/** All that is late on it: code is coloured, and stories have played. */
async function rendered(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__?.last('docsRendered'));
  await page.waitForNetworkIdle({ idleTime: 250 });
}

/** `page` has the page script already: it is there in every document. */
export async function visitDocs(page: Page, origin: string, id: string): Promise<DocsVisit> {
  const problems = new Set<string>();
  const stopListening = listen(page, origin, problems);
  try {
    await page.setViewport({ width: 1280, height: 900 });
    for (const theme of THEMES) {
      await page.goto(
        `${origin}/iframe.html?viewMode=docs&id=${id}&globals=theme:${theme};a11y.manual:!true`,
      );
      await rendered(page);
      for (const fault of await faults(page)) problems.add(`${fault} [${theme}]`);
    }
  } catch (error) {
    problems.add(error instanceof Error ? error.message : String(error));
  } finally {
    stopListening();
  }
  return { id, problems: [...problems] };
}
