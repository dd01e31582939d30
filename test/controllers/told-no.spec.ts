import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { Answer, ConsumptionClient } from '../../src/client/index.js';
import { listenTo, typesOf } from '../support/heard.js';
import { holdTime } from '../support/held-time.js';
import { place } from '../support/place.js';
import { figuresIn, mainStatesOf, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

describe('figures of who is told no', () => {
  /** January and February side by side, and a sign-in that a test ends. */
  async function placeTwo() {
    const page = scriptFetch();
    const signIns: { resolve: () => void; reject: (reason: Error) => void }[] = [];
    page.client.configure({
      onUnauthenticated: () => new Promise((resolve, reject) => signIns.push({ resolve, reject })),
    });
    const months = ['2025-01', '2025-02'] as const;
    const widgets = [];
    for (const month of months) {
      widgets.push(await place('monthly-spend', { endpoint: ENDPOINT, client: page.client, month }));
      await page.last.answer(smallReport(month));
    }
    const [january, february] = widgets as [(typeof widgets)[0], (typeof widgets)[0]];
    for (const widget of widgets) expect(figuresIn(widget)).not.to.deep.equal([]);
    return { page, january, february, widgets, signIns };
  }

  async function withSignInOpen() {
    const placed = await placeTwo();
    placed.january.refresh();
    await settled();
    await placed.page.last.refuse(401, 'unauthenticated');
    await placed.page.last.refuse(401, 'unauthenticated');
    expect(placed.page.calls).to.have.length(4);
    expect(placed.signIns).to.have.length(1);
    return placed;
  }

  it('are off the page while they sign in, whatever was asked', async () => {
    const { widgets } = await withSignInOpen();
    for (const widget of widgets) {
      expect(mainStatesOf(widget)).to.deep.equal(['loading']);
      expect(figuresIn(widget)).to.deep.equal([]);
    }
  });

  it('are back when they have signed in, and told of once more', async () => {
    const { page, widgets, signIns } = await withSignInOpen();
    const heard = widgets.map(widget => listenTo(widget));
    signIns[0]!.resolve();
    await settled();
    for (const call of page.calls.slice(4)) await call.answer(smallReport(call.month!));
    expect(widgets.map(mainStatesOf)).to.deep.equal([['ready'], ['ready']]);
    expect(heard.map(typesOf)).to.deep.equal([['consumption-load'], ['consumption-load']]);
  });

  it('stay away when the sign-in fails', async () => {
    const { widgets, signIns } = await withSignInOpen();
    const heard = widgets.map(widget => listenTo(widget));
    signIns[0]!.reject(new Error('closed'));
    await settled();
    for (const widget of widgets) {
      expect(mainStatesOf(widget)).to.deep.equal(['error']);
      expect(figuresIn(widget)).to.deep.equal([]);
    }
    expect(heard.map(typesOf)).to.deep.equal([['consumption-error'], ['consumption-error']]);
  });

  it('stay away when another failure follows', async () => {
    const { page, january, february } = await placeTwo();
    january.refresh();
    await settled();
    await page.last.refuse(403, 'forbidden');
    expect(page.last.month).to.equal('2025-02');
    await page.last.refuse(404, 'not_found');
    expect(mainStatesOf(january)).to.deep.equal(['forbidden']);
    expect(mainStatesOf(february)).to.deep.equal(['error']);
    expect(figuresIn(february)).to.deep.equal([]);
  });

  it('go though they are older than the minute that answers are kept for', async () => {
    const time = holdTime();
    try {
      const { page, january, february } = await placeTwo();
      time.advance(120);
      january.refresh();
      await settled();
      await page.last.refuse(403, 'forbidden');
      expect(mainStatesOf(february)).to.deep.equal(['loading']);
      expect(figuresIn(february)).to.deep.equal([]);
    } finally {
      time.release();
    }
  });

  it('go though they are dimmed, of the month before the one that is asked for', async () => {
    const { page, january, february } = await placeTwo();
    february.month = '2025-03';
    await settled();
    expect(textOf(february)).to.contain('February 2025');
    january.refresh();
    await settled();
    await page.last.refuse(403, 'forbidden');
    expect(mainStatesOf(february)).to.deep.equal(['loading']);
    expect(figuresIn(february)).to.deep.equal([]);
    expect(page.calls.filter(call => call.month === '2025-03').map(call => call.isAborted)).to.deep.equal([
      false,
    ]);
  });

  it('go from the widgets inside a view', async () => {
    const page = scriptFetch();
    page.client.configure({ onUnauthenticated: () => new Promise(() => {}) });
    const view = await fixture<HTMLElementTagNameMap['consumption-view']>(html`
      <consumption-view lang="en-US" endpoint=${ENDPOINT} .client=${page.client}>
        <monthly-spend></monthly-spend>
      </consumption-view>
    `);
    await page.last.answer(smallReport());
    const widget = view.querySelector('monthly-spend')!;
    expect(figuresIn(widget)).not.to.deep.equal([]);
    view.refresh();
    await settled();
    await page.last.refuse(401, 'unauthenticated');
    expect(mainStatesOf(view)).to.deep.equal(['loading']);
    expect(figuresIn(widget)).to.deep.equal([]);
  });

  it('are all that is asked for again: who shows an error keeps it', async () => {
    const { page, january, february } = await placeTwo();
    february.month = '2025-03';
    await settled();
    await page.last.refuse(404, 'not_found');
    const heard = listenTo(february);
    january.refresh();
    await settled();
    await page.last.refuse(403, 'forbidden');
    expect(mainStatesOf(february)).to.deep.equal(['error']);
    expect(typesOf(heard)).to.deep.equal([]);
    expect(page.calls).to.have.length(4);
  });

  it('are not given to who waits, though their answer is just arriving', async () => {
    for (let ticks = 0; ticks < 12; ticks += 1) {
      const answers: ((answer: Answer) => void)[] = [];
      let tell: (refused?: boolean) => void = () => {};
      const client: ConsumptionClient = {
        ask: () => new Promise(resolve => answers.push(resolve)),
        watch: (_, listener) => {
          tell = listener;
          return () => {};
        },
        refresh() {},
        configure() {},
      };
      const widget = await place('monthly-spend', { endpoint: ENDPOINT, client });
      answers[0]!({ document: smallReport(), receivedAt: 0 });
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      tell(true);
      await settled();
      expect(figuresIn(widget), `after ${ticks} ticks`).to.deep.equal([]);
      expect(answers, `after ${ticks} ticks`).to.have.length(2);
    }
  });
});
