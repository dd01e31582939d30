/** Samples that run in a browser; planted faults show that each check can fail. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/testing/chromium.js';
import { bundleSamples, runBrowser } from './support/run-browser.js';
import { runPage } from './support/run-page.js';
import { runStyles } from './support/run-styles.js';
import { planted, samplesOf, type Sample } from './support/samples.js';
import { openSite } from './support/site.js';

const [site, browser] = await Promise.all([openSite(), launchChromium()]);
after(async () => {
  await browser.close();
  await site.close();
});

const scripts = samplesOf('browser');
const script = (name: string, code: string): Sample => ({ ...planted('browser', 'js', code), name });
const faultyScripts: [Sample, RegExp][] = [
  [script('one that throws', `unheardOf();`), /unheardOf is not defined/],
  [script('one that evaluates text', `new Function('1')();`), /EvalError|unsafe-eval|Content Security/],
  [
    script(
      'one that keeps an old token',
      `import { configure } from 'consumption-elements';
       const token = await currentToken();
       configure({ headers: { Authorization: 'Bearer ' + token }, onUnauthenticated: () => {} });`,
    ),
    /a view is not ready/,
  ],
  [
    script(
      'one that forgets what it promises',
      `import { keepInUrl } from 'consumption-elements/url-state'; // keepInUrl(`,
    ),
    /keepInUrl/,
  ],
];
await bundleSamples(site, [...scripts, ...faultyScripts.map(([sample]) => sample)]);

describe('every HTML sample', () => {
  for (const sample of samplesOf('page')) {
    it(sample.name, async () => assert.deepEqual(await runPage(browser, site, sample), []));
  }
  const faults: [code: string, RegExp][] = [
    [
      '<top-user endpoint="/api/consumption"></top-user>\n<top-users endpoint="/api/consumption"></top-users>',
      /<top-user> is not ready/,
    ],
    ['<top-users></top-users>', /<top-users> is not ready/],
    ['<p style="color: red">Red</p>\n<top-users endpoint="/api/consumption"></top-users>', /style/],
    [
      '<script type="module" src="/consumption-elements.js" integrity="sha384-AAAA"></script>\n<top-users endpoint="/api/consumption"></top-users>',
      /integrity/,
    ],
  ];
  for (const [code, expected] of faults) {
    it(`finds ${expected} in ${code}`, async () => {
      assert.match((await runPage(browser, site, planted('page', 'html', code))).join('\n'), expected);
    });
  }
});

describe('every script', () => {
  for (const sample of scripts) {
    it(sample.name, async () => assert.deepEqual(await runBrowser(browser, site, sample), []));
  }
  for (const [sample, expected] of faultyScripts) {
    it(`finds ${expected} in ${sample.name}`, async () => {
      assert.match((await runBrowser(browser, site, sample)).join('\n'), expected);
    });
  }
});

describe('every style sheet', () => {
  for (const sample of samplesOf('styles')) {
    it(sample.name, async () => assert.deepEqual(await runStyles(browser, site, sample), []));
  }
  const faults: [code: string, RegExp][] = [
    ['.a { --consumption-acent: red; }', /no token --consumption-acent/],
    ['top-users::part(crad) { color: red; }', /no top-users::part\(crad\)/],
    ['top-users:state(raedy) { color: red; }', /no top-users:state\(raedy\)/],
    ['.a { color: red; }}', /not CSS/],
    ['.a {\n  colour: red;\n}', /colour: red is not understood/],
    ['.a {\n  --consumption-radius: 12px;\n}', /changes nothing/],
  ];
  for (const [code, expected] of faults) {
    it(`finds ${expected} in ${code}`, async () => {
      assert.match((await runStyles(browser, site, planted('styles', 'css', code))).join('\n'), expected);
    });
  }
});
