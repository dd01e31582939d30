/** Visits pages of the docs, and the toolbar if that is wanted, in one browser. */
import { launchChromium } from '../testing/chromium.js';
import { pageScript } from './page-script.js';
import { visitDocs, type DocsVisit } from './visit-docs.js';
import { visitToolbar } from './visit-toolbar.js';

export async function visitPages(
  origin: string,
  ids: readonly string[],
  withToolbar: boolean,
): Promise<DocsVisit[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(await pageScript());
    const visits: DocsVisit[] = [];
    for (const id of ids) visits.push(await visitDocs(page, origin, id));
    if (withToolbar) visits.push({ id: 'toolbar', problems: await visitToolbar(page, origin) });
    return visits;
  } finally {
    await browser.close();
  }
}
