import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { configure } from '../../src/index.js';
import { place } from '../support/place.js';
import { part, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

describe('one request', () => {
  async function placePage() {
    const page = scriptFetch();
    const root = await fixture<HTMLElement>(html`
      <main lang="en-US">
        <consumption-view endpoint=${ENDPOINT} .client=${page.client}></consumption-view>
        <monthly-spend endpoint=${ENDPOINT} .client=${page.client}></monthly-spend>
        <p><top-users endpoint=${ENDPOINT} .client=${page.client}></top-users></p>
        <tokens-by-model endpoint=${ENDPOINT} .client=${page.client}></tokens-by-model>
        <spend-by-agent-type endpoint=${ENDPOINT} .client=${page.client}></spend-by-agent-type>
      </main>
    `);
    await settled();
    return { page, root };
  }

  it('feeds a view and four single widgets', async () => {
    const { page, root } = await placePage();
    expect(page.calls).to.have.length(1);
    await page.last.answer(smallReport());
    for (const element of root.querySelectorAll(':scope > *, top-users')) {
      expect(visibleTextOf(element), element.localName).to.match(/Ada|150\.65|API|Palmyra/);
    }
  });

  it('is enough for ten toggles, and for a widget that is added later', async () => {
    const { page, root } = await placePage();
    await page.last.answer(smallReport());
    const toggle = part(root.querySelector('consumption-view')!, 'consumption-mode-toggle');
    for (let times = 0; times < 10; times += 1) {
      toggle.shadowRoot!.querySelectorAll('input')[times % 2 ? 0 : 1]!.click();
      await settled();
    }
    const late = document.createElement('top-agents');
    root.append(Object.assign(late, { endpoint: ENDPOINT, client: page.client }));
    await settled();
    expect(page.calls).to.have.length(1);
    expect(visibleTextOf(late)).to.contain('Brief writer');
  });

  it('outlives all who leave but the last', async () => {
    const { page, root } = await placePage();
    const [last, ...others] = root.querySelectorAll(':scope > *');
    for (const other of others) other.remove();
    await settled();
    expect(page.last.isAborted).to.equal(false);
    last!.remove();
    await settled();
    expect(page.last.isAborted).to.equal(true);
  });

  it('refreshes everyone who shows the same question', async () => {
    const { page, root } = await placePage();
    await page.last.answer(smallReport());
    root.querySelector('top-users')!.refresh();
    await settled();
    expect(page.calls).to.have.length(2);
    await page.last.answer(smallReport('2025-02', { totals: { ...smallReport().totals, cost: '151' } }));
    expect(visibleTextOf(root.querySelector('monthly-spend')!)).to.contain('$151.00');
  });

  it('is one for each of two clients, and neither sees what the other got', async () => {
    const [ada, grace] = [scriptFetch(), scriptFetch()];
    const hers = await place('monthly-spend', { endpoint: ENDPOINT, client: ada.client });
    const other = await place('monthly-spend', { endpoint: ENDPOINT, client: grace.client });
    await ada.last.answer(smallReport('2025-01'));
    expect(visibleTextOf(hers)).to.contain('in January 2025');
    expect(visibleTextOf(other)).not.to.contain('2025');
    await grace.last.refuse(403);
    expect(visibleTextOf(hers)).to.contain('in January 2025');
    expect([ada.calls.length, grace.calls.length]).to.deep.equal([1, 1]);
  });

  it('is made anew when an element gets another client', async () => {
    const [ada, grace] = [scriptFetch(), scriptFetch()];
    const spend = await place('monthly-spend', { endpoint: ENDPOINT, client: ada.client });
    spend.client = grace.client;
    await settled();
    expect(ada.last.isAborted).to.equal(true);
    await grace.last.answer(smallReport());
    expect(visibleTextOf(spend)).to.contain('$150.65');
  });

  it('goes through the page’s own client where an element has none', async () => {
    const asked: string[] = [];
    const fetch = (async (url: string) => {
      asked.push(url);
      return Response.json(smallReport());
    }) as typeof globalThis.fetch;
    configure({ fetch });
    const spend = await place('monthly-spend', { endpoint: '/own-client' });
    const tokens = await place('monthly-tokens', { endpoint: '/own-client' });
    configure({ fetch: globalThis.fetch });
    expect(asked).to.deep.equal([new URL('/own-client', document.baseURI).href]);
    expect(visibleTextOf(spend)).to.contain('$150.65');
    expect(visibleTextOf(tokens)).to.contain('1,520');
  });
});
