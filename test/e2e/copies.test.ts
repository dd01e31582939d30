/** Two apps on one page, each with a copy of the library of its own: of one version or of two, or one file twice. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { bundle } from '../../scripts/bundle.js';
import { selfContained } from '../../scripts/entries.js';
import { launchChromium } from '../../scripts/testing/chromium.js';
import { VERSION } from '../../src/elements/base/version.js';
import config from '../../vite.config.js';
import { februaryReport } from '../fixtures/reports.js';
import { deepAll, isSettled, noteRefusals, refusals, shownStates } from './support/in-page.js';

const OTHER = '999.0.0';
/** The strict policy, and no other Trusted Types policy than ours, which may be made only once. */
const policy = `${config.preview?.headers?.['Content-Security-Policy']}; trusted-types consumption-elements`;

const chunks = await bundle(selfContained);
const files = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
const entry = files.get(`/${selfContained.fileName}`) ?? '';
const asked: string[] = [];

/** Each app asks the same question, by a view of its own. */
const app = `<consumption-view endpoint="/report.json"></consumption-view>`;
const pageOf = (scripts: readonly string[]) =>
  `<!doctype html><html lang="en"><title>Host</title>${scripts
    .map(src => `<script type="module" src="${src}"></script>${app}`)
    .join('')}`;

const server = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://host');
  response.setHeader('Content-Security-Policy', policy);
  const send = (type: string, body: string) => response.setHeader('Content-Type', type).end(body);
  const code = files.get(pathname.replace('/other', ''));
  if (pathname === '/') send('text/html', pageOf(searchParams.getAll('script')));
  else if (pathname === '/report.json') {
    asked.push(url);
    send('application/json', JSON.stringify(februaryReport()));
  } else if (code === undefined) response.writeHead(404).end();
  else send('text/javascript', pathname.startsWith('/other/') ? code.replaceAll(VERSION, OTHER) : code);
}).listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as { port: number }).port}`;
const browser = await launchChromium();
after(async () => {
  await browser.close();
  server.close();
});

const ONE = '/consumption-elements.js';

test('a copy knows its version', () => {
  assert.ok(entry.includes(`\`${VERSION}\``));
});

for (const [what, scripts, warnings] of [
  ['one copy', [ONE], []],
  ['one file twice', [ONE, ONE], []],
  ['one file twice, by two addresses', [ONE, `${ONE}?again`], []],
  [
    'two versions',
    [ONE, `/other${ONE}`],
    [`consumption-elements ${VERSION} is on this page already: it draws what ${OTHER} was loaded for.`],
  ],
  [
    'two versions, each twice',
    [`/other${ONE}`, ONE, `/other${ONE}?again`, `${ONE}?again`],
    [`consumption-elements ${OTHER} is on this page already: it draws what ${VERSION} was loaded for.`],
  ],
] as const) {
  test(`${what}: nothing throws, every app is drawn, for one request`, async () => {
    asked.length = 0;
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', error => said.push(String(error)));
    page.on('console', message => {
      // That a copy was refused its policy is told by the browser itself, and harmless.
      if (['error', 'warn'].includes(message.type()) && !message.text().includes('TrustedTypePolicy'))
        said.push(message.text());
    });
    await page.evaluateOnNewDocument(
      ['globalThis.__name ??= same => same;', deepAll, isSettled, noteRefusals, refusals, shownStates]
        .map(String)
        .join('\n') + '\nnoteRefusals();',
    );
    await page.goto(`${origin}/?${scripts.map(src => `script=${encodeURIComponent(src)}`).join('&')}`);
    await page.waitForFunction(isSettled);
    const views = await page.$$eval('consumption-view', found =>
      found.map(
        view => view.matches(':state(ready)') && view.shadowRoot?.querySelector('monthly-spend') !== null,
      ),
    );
    assert.deepEqual(
      views,
      scripts.map(() => true),
    );
    assert.equal(asked.length, 1);
    assert.deepEqual(said, [...warnings]);
    const refused = (await page.evaluate(refusals)).filter(line => !line.startsWith('trusted-types: '));
    assert.deepEqual(refused, []);
    await page.close();
  });
}
