/** HTML of the docs: every element in it becomes ready, and the policy refuses nothing. */
import type { Browser } from 'puppeteer-core';
import { openPage, settle } from './open-page.js';
import type { Sample } from './samples.js';
import { integrityOf } from '../../../scripts/integrity.js';
import type { Site } from './site.js';

const SCRIPT = '<script type="module" src="/consumption-elements.js"></script>';

/** A fragment gets the page around it that it leaves out. */
function whole(code: string): string {
  if (code.startsWith('<!doctype html>')) return code;
  const script = code.includes('src="/consumption-elements.js"') ? '' : SCRIPT;
  return `<!doctype html><html lang="en"><head><title>Sample</title></head><body>${script}\n${code}</body></html>`;
}

/** Names and hashes that change with every version are left open in the docs. */
function filledIn(code: string, { files }: Site): string {
  const named = code.replace(/\/consumption-elements\/([\w-]+)-…\.js/g, (open, stem: string) => {
    const found = [...files.keys()].find(path => path.startsWith(`/consumption-elements/${stem}-`));
    return found ?? open;
  });
  const hashed = named.replace(/"(\/[\w./-]+\.js)": "sha384-…"/g, (open, path: string) => {
    const text = files.get(path);
    return text === undefined ? open : `"${path}": "${integrityOf(text)}"`;
  });
  const main = integrityOf(files.get('/consumption-elements.js') ?? '');
  return hashed.replace('integrity="sha384-…"', `integrity="${main}"`);
}

/** In the page: elements of ours that stand in the sample itself and show nothing. */
function notReady(): string[] {
  const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  return ours
    .filter(element => {
      const states = ['idle', 'loading', 'empty', 'unavailable', 'unauthenticated', 'forbidden', 'error'];
      return !element.matches(':defined') || states.some(state => element.matches(`:state(${state})`));
    })
    .map(({ localName }) => `<${localName}> is not ready`);
}

export async function runPage(browser: Browser, site: Site, { code }: Sample): Promise<string[]> {
  const opened = await openPage(browser, site, whole(filledIn(code, site)));
  try {
    const unsettled = await settle(opened.page);
    return [...unsettled, ...(await opened.page.evaluate(notReady)), ...(await opened.problems())];
  } finally {
    await opened.close();
  }
}
