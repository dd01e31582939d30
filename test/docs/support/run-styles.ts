/** Style sheets of the docs: what they name exists, every declaration is understood, and each changes something. */
import { transform } from 'lightningcss';
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { tokens } from '../../../src/styles/tokens.js';
import { openPage } from './open-page.js';
import type { Sample } from './samples.js';
import type { Site } from './site.js';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssStates?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
};
const elements = new Map(
  manifest.modules.flatMap(({ declarations }) => declarations).map(element => [element.tagName, element]),
);

/** "--consumption-accent" → "--_accent", in which elements read it. */
const readIn: Readonly<Record<string, string>> = Object.fromEntries(
  [...tokens.cssText.matchAll(/(--_[\w-]+): var\((--consumption-[\w-]+)/g)].map(([, own, token]) => [
    token,
    own,
  ]),
);

/** States that an endpoint of the site brings an element into. */
const STATES = ['consumption', 'empty', 'unavailable', 'forbidden', 'unauthenticated', 'error', 'loading'];

export async function runStyles(browser: Browser, site: Site, { code }: Sample): Promise<string[]> {
  try {
    transform({ filename: 'sample.css', code: Buffer.from(code) });
  } catch (error) {
    return [`not CSS: ${String(error)}`];
  }
  const unknown = unknownNames(code);
  return unknown.length > 0 ? unknown : effectless(browser, site, code);
}

function unknownNames(code: string): string[] {
  const used = [...code.matchAll(/--consumption-[\w-]+/g)].map(([token]) => token);
  const pseudo = [...code.matchAll(/([\w-]+)(?:::part|:state)\(([\w-]+)\)/g)];
  return [
    ...used.filter(token => !readIn[token]).map(token => `there is no token ${token}`),
    ...pseudo
      .filter(([match, tag = '', name = '']) => !has(match, tag, name))
      .map(([match]) => `there is no ${match}`),
  ];
}

function has(match: string, tag: string, name: string): boolean {
  const { cssParts = [], cssStates = [] } = elements.get(tag) ?? {};
  return (match.includes('::part') ? cssParts : cssStates).some(named => named.name === name);
}

/** Each declaration alone, on a page with the elements it is about in every state. */
async function effectless(browser: Browser, site: Site, code: string): Promise<string[]> {
  const classes = [...code.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name);
  const named = [...elements.keys()].filter(tag => tag && new RegExp(`\\b${tag}\\b`).test(code));
  const shown = (named.length > 0 ? named : ['consumption-view']).flatMap(tag =>
    STATES.map(state => `<${tag} endpoint="/api/${state}"></${tag}>`),
  );
  const opened = await openPage(
    browser,
    site,
    `<!doctype html><html lang="en"><head><title>Sample</title></head><body>
      <script type="module" src="/consumption-elements.js"></script>
      <div class="${classes.join(' ')}">${shown.join('')}</div></body></html>`,
  );
  try {
    await opened.page.waitForFunction(
      () =>
        [...document.querySelectorAll('[endpoint$="/consumption"]')].every(one =>
          one.matches(':state(ready)'),
        ),
      { timeout: 20_000 },
    );
    return [...(await opened.page.evaluate(withoutEffect, code, readIn)), ...(await opened.problems())];
  } finally {
    await opened.close();
  }
}

/** In the page: declarations that change the computed style of nothing. */
function withoutEffect(code: string, privateNames: Readonly<Record<string, string>>): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(code);
  const only = new CSSStyleSheet();
  document.adoptedStyleSheets = [only];
  const all = [document.documentElement, ...deepAll()];
  const computed = (property: string) =>
    all.map(one => getComputedStyle(one).getPropertyValue(property)).join('|');
  const rules = (list: CSSRuleList): CSSStyleRule[] =>
    [...list].flatMap(rule =>
      rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? rules(rule.cssRules) : [],
    );
  const written = [...code.matchAll(/^\s*([\w-]+):\s*([^;{}]+);/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  const refused = written
    .filter(({ name, value }) => !name.startsWith('--') && !CSS.supports(name, value))
    .map(({ name, value }) => `${name}: ${value} is not understood`);
  const idle = rules(sheet.cssRules).flatMap(({ selectorText, style }) =>
    written
      .filter(({ name }) => style.getPropertyValue(name) !== '')
      .filter(({ name }) => {
        const seen = privateNames[name] ?? name;
        only.replaceSync('');
        const before = computed(seen);
        only.replaceSync(`${selectorText} { ${name}: ${style.getPropertyValue(name)} }`);
        return computed(seen) === before;
      })
      .map(({ name }) => `${selectorText} { ${name} } changes nothing`),
  );
  return [...refused, ...idle];
}

declare function deepAll(): Element[];
