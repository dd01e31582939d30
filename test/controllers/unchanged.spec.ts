import { expect } from '@open-wc/testing';
import { februaryReport } from '../fixtures/reports.js';
import { measured, place } from '../support/place.js';
import { elementsIn } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { ENDPOINT } from '../support/widget-spec.js';

/** Whatever is written into an element and every shadow root below it. */
function writingsIn(element: Element): () => string[] {
  const writings: MutationRecord[] = [];
  const observer = new MutationObserver(records => writings.push(...records));
  const roots = [element, ...elementsIn(element)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of [element, ...roots]) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  return () => writings.map(({ type, target }) => `${type} in ${target.nodeName}`);
}

for (const mode of ['cost', 'activity'] as const) {
  describe(`the same figures twice, in mode ${mode}`, () => {
    it('write nothing into the page when they are asked for anew', async () => {
      const page = scriptFetch();
      const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client, mode });
      await page.last.answer(februaryReport());
      await measured();
      const writings = writingsIn(view);
      view.refresh();
      await settled();
      await page.last.answer({ ...februaryReport(), unheard_of: Math.random() });
      await measured();
      expect(page.calls).to.have.length(2);
      expect(writings()).to.deep.equal([]);
    });

    it('write nothing into the page when an equal copy is handed over', async () => {
      const view = await place('consumption-view', { report: februaryReport(), mode, people: 'initials' });
      await measured();
      const writings = writingsIn(view);
      view.report = structuredClone(februaryReport());
      await measured();
      expect(writings()).to.deep.equal([]);
      view.report = { ...februaryReport(), currency: 'EUR' };
      await measured();
      expect(writings()).not.to.deep.equal([]);
    });
  });
}

it('a report that says the same is the same object', async () => {
  const page = scriptFetch();
  const widget = await place('monthly-spend', { endpoint: ENDPOINT, client: page.client });
  const reports: unknown[] = [];
  widget.addEventListener('consumption-load', ({ detail }) => reports.push(detail.report));
  await page.last.answer(februaryReport());
  widget.refresh();
  await settled();
  await page.last.answer(februaryReport());
  expect(reports).to.have.length(2);
  expect(reports[0] === reports[1]).to.equal(true);
});
