/** Scripts of the docs: bundled as a host's bundler would, run on a page with views, and kept to what they promise. */
import type { Browser, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { throughDoors } from './doors.js';
import { browserHost, MODULES } from './host.js';
import { openPage, settle } from './open-page.js';
import type { Sample } from './samples.js';
import type { Site } from './site.js';

/** All samples in one build; in the site, each under its name. */
export async function bundleSamples(site: Site, samples: readonly Sample[]): Promise<void> {
  const modules = Object.fromEntries(
    samples.flatMap(({ code, language }, index) => [
      [`sample-${index}.${language}`, code],
      // A host registers the elements somewhere; a sample that does not leaves it to another module.
      [`entry-${index}.js`, `import 'sample-${index}.${language}';\nimport 'consumption-elements/define';`],
    ]),
  );
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: '/built/',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [throughDoors({ ...MODULES, ...modules })],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(samples.map(({ name }, index) => [keyOf(name), `entry-${index}.js`])),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  for (const file of output) if (file.type === 'chunk') site.files.set(`/built/${file.fileName}`, file.code);
}

const keyOf = (name: string): string => name.replace(/\W+/g, '-');

const called = (page: Page, call: string) =>
  page.waitForFunction(wanted => (globalThis as { called?: string[] }).called?.includes(wanted), {}, call);

const fire = (page: Page, type: string, detail: unknown) =>
  page.$eval(
    'consumption-view',
    (view, event, told) => void view.dispatchEvent(new CustomEvent(event, { bubbles: true, detail: told })),
    type,
    detail,
  );

/** What a sample that has these words promises. Each waits until it is kept. */
const promises: readonly [RegExp, (page: Page, site: Site) => Promise<unknown>][] = [
  [/\bshowBanner\(/, page => called(page, 'showBanner')],
  [/\brenewToken\(/, page => called(page, 'renewToken')],
  [
    /\bopenProfile\(/,
    async page => {
      await fire(page, 'consumption-select', { kind: 'user', id: 'u1', date: null, month: '2025-02' });
      await called(page, 'openProfile u1');
    },
  ],
  [/\bdocument\.title =/, page => page.waitForFunction(() => document.title === 'Consumption, 2025-02')],
  [
    /\bkeepInUrl\(/,
    async page => {
      await page.click('>>> input[value=activity]');
      await page.waitForFunction(() => new URLSearchParams(location.search).get('mode') === 'activity');
    },
  ],
  [
    /\baddLanguage\('de'/,
    async page => {
      await page.evaluate(() => (document.documentElement.lang = 'de'));
      await page.waitForFunction(() =>
        document.querySelector('consumption-view')?.shadowRoot?.textContent.includes('KI-Verbrauch'),
      );
    },
  ],
  [
    /\bonUnauthenticated\b/,
    (_page, { authorizations }) =>
      authorizations.includes('Bearer expired') && authorizations.includes('Bearer fresh')
        ? Promise.resolve()
        : Promise.reject(new Error(`asked with ${authorizations.join(', ')}`)),
  ],
];

/** The sample has been bundled into the site. */
export async function runBrowser(browser: Browser, site: Site, { name, code }: Sample): Promise<string[]> {
  const asksAsSomebody = /\b(currentToken|tokenOf|showBanner)\(/.test(code);
  site.wanted = asksAsSomebody
    ? code.includes('showBanner(')
      ? []
      : ['Bearer fresh', 'Bearer subsidiary']
    : null;
  site.authorizations.length = 0;
  const endpoint = /\.endpoint =/.test(code) ? '' : ' endpoint="/api/consumption"';
  const html = `<!doctype html><html lang="en"><head><title>Sample</title></head><body>
    <consumption-view${endpoint}></consumption-view><consumption-view${endpoint}></consumption-view>
    <script type="module" src="/built/${keyOf(name)}.js"></script></body></html>`;
  const opened = await openPage(browser, site, html, browserHost(code));
  try {
    const { page } = opened;
    const expected = code.includes('showBanner(') ? 'unauthenticated' : 'ready';
    const unsettled = await settle(page);
    const states = await page.$$eval(
      'consumption-view',
      (views, state) => views.map(view => view.matches(`:state(${state})`)),
      expected,
    );
    const broken = states.every(Boolean) ? [] : [`a view is not ${expected}`];
    for (const [words, keep] of promises) {
      if (words.test(code)) await keep(page, site).catch(error => broken.push(`${words}: ${String(error)}`));
    }
    return [...unsettled, ...broken, ...(await opened.problems())];
  } finally {
    await opened.close();
  }
}
