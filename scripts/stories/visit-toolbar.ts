/** Sets the switches of the toolbar, as its links do, and says which of them a story does not follow. */
import type { Page } from 'puppeteer-core';

interface Seen {
  readonly lang: string;
  readonly dir: string;
  readonly width: number;
  readonly scheme: string;
}

/** What the element of a story is surrounded by. */
const seen = (page: Page, tag: string): Promise<Seen> =>
  page.$eval(tag, element => ({
    lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
    dir: getComputedStyle(element).direction,
    width: Math.round(element.parentElement!.getBoundingClientRect().width),
    scheme: getComputedStyle(element).colorScheme,
  }));

interface Case {
  readonly story: string;
  readonly globals: string;
  readonly expected: Partial<Seen>;
}

const VIEW = 'view-consumption-view--cost';

const CASES: readonly Case[] = [
  { story: VIEW, globals: 'theme:light', expected: { lang: 'en', dir: 'ltr', width: 1248, scheme: 'light' } },
  { story: VIEW, globals: 'theme:dark;width:480', expected: { scheme: 'dark', width: 480 } },
  { story: VIEW, globals: 'locale:ar;width:320', expected: { lang: 'ar', dir: 'rtl', width: 320 } },
  { story: VIEW, globals: 'locale:ar;direction:ltr', expected: { lang: 'ar', dir: 'ltr' } },
  { story: VIEW, globals: 'locale:ja;direction:rtl', expected: { lang: 'ja', dir: 'rtl' } },
  // What a story has of its own is nearer to the element.
  { story: 'view-languages--german-cost', globals: 'locale:ar', expected: { lang: 'de', dir: 'ltr' } },
];

export async function visitToolbar(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  await page.setViewport({ width: 1280, height: 900 });
  for (const { story, globals, expected } of CASES) {
    await page.goto(`${origin}/iframe.html?viewMode=story&id=${story}&globals=${globals};a11y.manual:!true`);
    await page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'));
    const found = await seen(page, 'consumption-view');
    for (const [what, wanted] of Object.entries(expected)) {
      const is = found[what as keyof Seen];
      if (is !== wanted) problems.push(`toolbar ${globals}: ${what} of ${story} is ${is}, not ${wanted}`);
    }
  }
  return problems;
}
