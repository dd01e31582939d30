import { expect } from '@open-wc/testing';
import { toInterval } from '../../src/controllers/refresh-controller.js';
import { listenTo, typesOf } from '../support/heard.js';
import { holdTime, type HeldTime } from '../support/held-time.js';
import { place } from '../support/place.js';
import { figuresIn, mainStatesOf, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled, type ScriptedFetch } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

describe('how often to ask', () => {
  for (const [seconds, expected] of [
    [60, 60_000],
    [30, 30_000],
    [0.5, 30_000],
    [1e9, 2_147_483_000],
    [Infinity, 2_147_483_000],
    [0, null],
    [-60, null],
    [NaN, null],
    [null, null],
    [undefined, null],
  ] as const) {
    it(`${seconds} s`, () => expect(toInterval(seconds)).to.equal(expected));
  }
});

describe('asking anew by an interval', () => {
  let time: HeldTime;
  let page: ScriptedFetch;
  beforeEach(() => {
    time = holdTime();
    page = scriptFetch();
  });
  afterEach(() => time.release());

  async function placeWidget(tag: 'monthly-spend' | 'top-users' = 'monthly-spend', refreshInterval = 60) {
    const widget = await place(tag, { endpoint: ENDPOINT, client: page.client, refreshInterval });
    return widget;
  }

  async function advance(seconds: number): Promise<void> {
    time.advance(seconds);
    await settled();
  }

  it('waits for the interval after each answer', async () => {
    const widget = await placeWidget();
    await advance(20);
    await page.last.answer(smallReport());
    await advance(59);
    expect(page.calls).to.have.length(1);
    await advance(1);
    expect(page.calls).to.have.length(2);
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
    await page.last.answer(smallReport('2025-02', { totals: { ...smallReport().totals, cost: '151' } }));
    expect(visibleTextOf(widget)).to.contain('$151.00');
    await advance(60);
    expect(page.calls).to.have.length(3);
  });

  it('goes on after a failure, no more often', async () => {
    const widget = await placeWidget();
    await page.last.refuse(404);
    expect(mainStatesOf(widget)).to.deep.equal(['error']);
    await advance(60);
    await page.last.answer(smallReport());
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
    expect(page.calls).to.have.length(2);
  });

  for (const status of [401, 403]) {
    it(`ends with ${status}: who is not let in does not knock again and again`, async () => {
      await placeWidget();
      await page.last.refuse(status);
      await advance(600);
      expect(page.calls).to.have.length(1);
    });
  }

  it('asks nothing while the page is hidden, and once when it is back', async () => {
    const heard = listenTo(document.body);
    await placeWidget();
    await page.last.answer(smallReport());
    time.hide();
    await advance(600);
    expect(page.calls).to.have.length(1);
    time.show();
    await settled();
    expect(page.calls).to.have.length(2);
    await page.last.answer(smallReport());
    time.hide();
    await advance(10);
    time.show();
    await settled();
    expect(page.calls).to.have.length(2);
    await advance(50);
    expect(page.calls).to.have.length(3);
    expect(typesOf(heard)).to.deep.equal(['consumption-load', 'consumption-load']);
  });

  it('asks once for all who show the same', async () => {
    await placeWidget('monthly-spend');
    await placeWidget('top-users');
    await page.last.answer(smallReport());
    await advance(60);
    expect(page.calls).to.have.length(2);
    await page.last.answer(smallReport());
    time.hide();
    await advance(600);
    time.show();
    await settled();
    expect(page.calls).to.have.length(3);
  });

  it('is the business of the view for all inside', async () => {
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    const inside = document.createElement('monthly-spend');
    inside.refreshInterval = 60;
    view.append(inside);
    await page.last.answer(smallReport());
    await advance(600);
    expect(page.calls).to.have.length(1);
    view.setAttribute('refresh-interval', '60');
    await settled();
    await advance(0);
    expect(page.calls).to.have.length(2);
  });

  it('follows its attribute', async () => {
    const widget = await placeWidget();
    await page.last.answer(smallReport());
    widget.setAttribute('refresh-interval', 'often');
    await settled();
    expect(time.waiting).to.equal(0);
    widget.setAttribute('refresh-interval', '5');
    await settled();
    await advance(29);
    expect(page.calls).to.have.length(1);
    await advance(1);
    expect(page.calls).to.have.length(2);
    await page.last.answer(smallReport());
    widget.removeAttribute('refresh-interval');
    await settled();
    expect(time.waiting).to.equal(0);
  });

  it('asks nothing of a report that was handed over', async () => {
    const widget = await placeWidget();
    await page.last.answer(smallReport());
    widget.report = smallReport();
    await settled();
    expect(time.waiting).to.equal(0);
    await advance(600);
    expect(page.calls).to.have.length(1);
  });

  it('leaves no timer behind, and takes it up again', async () => {
    const widget = await placeWidget();
    await page.last.answer(smallReport());
    const parent = widget.parentElement!;
    widget.remove();
    await settled();
    expect(time.waiting).to.equal(0);
    time.hide();
    time.show();
    await advance(600);
    expect(page.calls).to.have.length(1);
    parent.append(widget);
    await settled();
    await page.last.answer(smallReport());
    expect(page.calls).to.have.length(2);
    parent.prepend(widget);
    await settled();
    expect(time.waiting).to.equal(1);
    await advance(60);
    expect(page.calls).to.have.length(3);
  });
});

describe('a page that comes back as it was left', () => {
  const comeBack = async (persisted = true) => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    await settled();
  };

  it('asks at once, once for all who show the same', async () => {
    const page = scriptFetch();
    const widget = await place('monthly-spend', { endpoint: ENDPOINT, client: page.client });
    await place('top-users', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    await comeBack(false);
    expect(page.calls).to.have.length(1);
    await comeBack();
    expect(page.calls).to.have.length(2);
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
    await page.last.refuse(401);
    expect(figuresIn(widget)).to.deep.equal([]);
  });

  it('begins a request anew that was under way: its answer may be older than the reader’s leaving', async () => {
    const page = scriptFetch();
    const widget = await place('monthly-spend', { endpoint: ENDPOINT, client: page.client });
    await comeBack();
    expect(page.calls.map(call => call.isAborted)).to.deep.equal([true, false]);
    await page.last.answer(smallReport());
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
  });

  it('asks nothing for who has nothing to ask, or has left', async () => {
    const page = scriptFetch();
    const gone = await place('monthly-spend', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    gone.remove();
    await place('monthly-spend', { report: smallReport() });
    await comeBack();
    expect(page.calls).to.have.length(1);
  });
});
