/** Visits all stories, in several browsers at once: in one browser all pages but the first are throttled. */
import { launchChromium } from '../testing/chromium.js';
import { pageScript } from './page-script.js';
import { visitStory, type Visit } from './visit-story.js';

export async function visitAll(
  origin: string,
  ids: readonly string[],
  browsers: number,
  onVisit: (visit: Visit) => void,
): Promise<Visit[]> {
  const script = await pageScript();
  const waiting = [...ids];
  const visits: Visit[] = [];

  async function work(): Promise<void> {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const session = await page.createCDPSession();
      await page.evaluateOnNewDocument(script);
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const visit = await visitStory(page, session, origin, id);
        visits.push(visit);
        onVisit(visit);
      }
    } finally {
      await browser.close();
    }
  }

  await Promise.all(Array.from({ length: browsers }, work));
  return visits;
}
