import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { listenTo, typesOf } from '../support/heard.js';
import { place } from '../support/place.js';
import { figuresIn, mainStatesOf, part, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

describe('an element with an endpoint', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  async function placeWithFebruary() {
    const page = scriptFetch();
    const widget = await place('monthly-spend', {
      endpoint: ENDPOINT,
      client: page.client,
      month: '2025-02',
    });
    await page.last.answer(smallReport('2025-02'));
    await widget.updateComplete;
    return { page, widget };
  }

  describe('that refreshes', () => {
    it('keeps its drawing, node by node, until and after the answer', async () => {
      const { page, widget } = await placeWithFebruary();
      const figure = part(widget, '[part=figure]');
      widget.refresh();
      await settled();
      expect(mainStatesOf(widget)).to.deep.equal(['ready']);
      expect(part(widget, 'figure').ariaBusy).to.equal('false');

      const totals = { ...smallReport().totals, cost: '151' };
      await page.last.answer(smallReport('2025-02', { totals, daily: null }));
      expect(part(widget, '[part=figure]') === figure).to.equal(true);
      expect(textOf(figure)).to.equal('$151.00');
    });

    it('writes nothing at all when the figures are the same', async () => {
      const { page, widget } = await placeWithFebruary();
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver(records => changes.push(...records));
      observer.observe(widget.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      widget.refresh();
      await settled();
      await page.last.answer(smallReport('2025-02'));
      observer.disconnect();
      expect(page.calls).to.have.length(2);
      expect(changes).to.deep.equal([]);
    });

    it('is stale when that fails, and fresh again when the next one succeeds', async () => {
      const { page, widget } = await placeWithFebruary();
      widget.refresh();
      await settled();
      await page.last.refuse(404, 'not_found');
      expect(widget.matches(':state(stale)')).to.equal(true);
      widget.refresh();
      await settled();
      await page.last.answer(smallReport('2025-02'));
      expect(widget.matches(':state(stale)')).to.equal(false);
      expect(textOf(widget)).not.to.contain('Could not be updated');
    });

    it('tells of each time once', async () => {
      const { page, widget } = await placeWithFebruary();
      const heard = listenTo(widget);
      widget.refresh();
      widget.refresh();
      await settled();
      await page.last.answer(smallReport('2025-02'));
      widget.refresh();
      await settled();
      await page.last.refuse(404);
      expect(typesOf(heard)).to.deep.equal(['consumption-load', 'consumption-error']);
    });
  });

  for (const [status, state] of [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
  ] as const) {
    it(`leaves no figure in the document when a refresh is answered ${status}`, async () => {
      const { page, widget } = await placeWithFebruary();
      widget.refresh();
      await settled();
      await page.last.refuse(status);
      expect(mainStatesOf(widget)).to.deep.equal([state]);
      expect(figuresIn(widget)).to.deep.equal([]);
    });
  }

  describe('that asks for another month', () => {
    it('dims the figures until they are settled', async () => {
      const { page, widget } = await placeWithFebruary();
      widget.month = '2025-01';
      await settled();
      expect(part(widget, 'figure').ariaBusy).to.equal('true');
      expect(mainStatesOf(widget)).to.deep.equal(['loading']);
      expect(textOf(part(widget, '.body'))).to.contain('February 2025');

      expect(Number(getComputedStyle(part(widget, '.body')).opacity)).to.be.lessThan(1);
      await expect(widget).to.be.accessible();

      await page.last.answer(smallReport('2025-01'));
      expect(part(widget, 'figure').ariaBusy).to.equal('false');
      expect(textOf(part(widget, '.body'))).to.contain('in January 2025');
    });

    it('shows the error alone when it fails', async () => {
      const { page, widget } = await placeWithFebruary();
      widget.month = '2025-01';
      await settled();
      await page.last.refuse(404);
      expect(mainStatesOf(widget)).to.deep.equal(['error']);
      expect(figuresIn(widget)).to.deep.equal([]);
    });

    it('tells of a month that it returns to before the other has come', async () => {
      const { widget } = await placeWithFebruary();
      const heard = listenTo(widget);
      widget.month = '2025-01';
      await settled();
      widget.month = '2025-02';
      await settled();
      expect(mainStatesOf(widget)).to.deep.equal(['ready']);
      expect(typesOf(heard)).to.deep.equal(['consumption-load']);
    });
  });

  it('says after three seconds that it is still loading', async () => {
    const { setTimeout } = window;
    window.setTimeout = ((callback: () => void, ms = 0) =>
      setTimeout(callback, ms === 3000 ? 0 : ms)) as typeof setTimeout;
    const widget = await place('monthly-spend', { endpoint: ENDPOINT, client: scriptFetch().client });
    window.setTimeout = setTimeout;
    expect(textOf(part(widget, '[part=skeleton]'))).to.equal('Still loading. This takes longer than usual.');
    expect(textOf(part(widget, '[role=status]'))).to.equal('Still loading. This takes longer than usual.');
  });

  it('is idle again when its endpoint is taken away', async () => {
    const { page, widget } = await placeWithFebruary();
    widget.month = '2025-01';
    await settled();
    widget.removeAttribute('endpoint');
    widget.endpoint = null;
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['idle']);
    expect(page.last.isAborted).to.equal(true);
  });

  it('asks for the default month again when its month is taken away', async () => {
    const page = scriptFetch();
    const widget = await place('monthly-spend', { endpoint: ENDPOINT, client: page.client });
    widget.setAttribute('month', '2025-01');
    await settled();
    widget.removeAttribute('month');
    await settled();
    expect(page.calls.map(call => call.month)).to.deep.equal([null, '2025-01', null]);
  });

  it('shows nothing of one client while another is asked: it may speak for another person', async () => {
    const { widget } = await placeWithFebruary();
    widget.client = scriptFetch().client;
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['loading']);
    expect(figuresIn(widget)).to.deep.equal([]);
  });

  it('goes from report to endpoint and back', async () => {
    const page = scriptFetch();
    const widget = await place('monthly-spend', { report: smallReport('2025-01') });
    Object.assign(widget, { report: null, endpoint: ENDPOINT, client: page.client });
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['loading']);
    expect(textOf(widget)).not.to.contain('January');
    await page.last.answer(smallReport('2025-02'));
    expect(textOf(widget)).to.contain('in February 2025');
    widget.report = smallReport('2025-03');
    await settled();
    expect(textOf(widget)).to.contain('in March 2025');
    expect(page.calls).to.have.length(1);
  });

  for (const endpoint of [
    'data:application/json,{}',
    'javascript:alert(1)',
    'blob:x',
    'https://a:b@example.org/',
  ]) {
    it(`refuses ${endpoint} without asking anyone`, async () => {
      const page = scriptFetch();
      const heard = listenTo(document.body);
      const widget = await place('monthly-spend', { endpoint, client: page.client });
      expect(mainStatesOf(widget)).to.deep.equal(['error']);
      expect(typesOf(heard)).to.deep.equal(['consumption-error']);
      expect(heard[0]?.detail).to.include({ type: 'invalid-request' });
      expect(page.calls).to.deep.equal([]);
    });
  }

  it('tells each time that its endpoint is refused', async () => {
    const page = scriptFetch();
    const widget = await place('monthly-spend', { endpoint: 'data:,', client: page.client });
    const heard = listenTo(widget);
    widget.endpoint = ENDPOINT;
    await settled();
    await page.last.answer(smallReport());
    widget.endpoint = 'data:,';
    await settled();
    expect(typesOf(heard)).to.deep.equal(['consumption-load', 'consumption-error']);
  });
});
