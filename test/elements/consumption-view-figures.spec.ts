import { expect } from '@open-wc/testing';
import { measured, place } from '../support/place.js';
import { elementsIn, figuresIn, part, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true };

describe('<consumption-view> figures', () => {
  async function placeWithFebruary() {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    return { page, view };
  }

  for (const status of [401, 403]) {
    it(`are gone from the document, also those out of sight, after a ${status}`, async () => {
      const { page, view } = await placeWithFebruary();
      view.mode = 'activity';
      await settled();
      view.refresh();
      await settled();
      await page.last.refuse(status);
      expect(figuresIn(view)).to.deep.equal([]);
    });
  }

  it('are gone when another month fails', async () => {
    const { page, view } = await placeWithFebruary();
    view.mode = 'activity';
    view.month = '2025-01';
    await settled();
    await page.last.refuse(404);
    expect(figuresIn(part(view, '[part=layout]'))).to.deep.equal([]);
    expect(view.shadowRoot!.querySelector('[part=freshness]') === null).to.equal(true);
  });

  it('are back when the next try succeeds', async () => {
    const { page, view } = await placeWithFebruary();
    view.refresh();
    await settled();
    await page.last.refuse(403);
    view.refresh();
    await settled();
    await page.last.answer(smallReport());
    expect(visibleTextOf(view)).to.contain('$150.65');
  });

  it('that are the same again write nothing at all', async () => {
    const { page, view } = await placeWithFebruary();
    view.mode = 'activity';
    await measured();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(records => changes.push(...records));
    for (const { shadowRoot } of [view, ...elementsIn(view)]) {
      if (shadowRoot) observer.observe(shadowRoot, EVERYTHING);
    }
    view.refresh();
    await settled();
    await page.last.answer(smallReport());
    await measured();
    observer.disconnect();
    expect(page.calls).to.have.length(2);
    expect(changes).to.deep.equal([]);
  });

  it('keep their nodes through ten toggles', async () => {
    const { page, view } = await placeWithFebruary();
    await measured();
    view.mode = 'activity';
    await measured();
    const nodes = ['monthly-spend', 'spend-by-agent-type', 'top-users', 'tokens-by-model'].map(tag => [
      ...part(view, tag).shadowRoot!.querySelectorAll('*'),
    ]);
    for (let times = 0; times < 10; times += 1) {
      view.mode = times % 2 ? 'activity' : 'cost';
      await settled();
    }
    const after = ['monthly-spend', 'spend-by-agent-type', 'top-users', 'tokens-by-model'].map(tag => [
      ...part(view, tag).shadowRoot!.querySelectorAll('*'),
    ]);
    expect(after.flat().every((node, index) => node === nodes.flat()[index])).to.equal(true);
    expect(page.calls).to.have.length(1);
  });
});
