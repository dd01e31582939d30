import { expect } from '@open-wc/testing';
import { keepInUrl } from '../src/url-state.js';
import { place } from './support/place.js';
import { part } from './support/rendered.js';
import { settled } from './support/scripted-fetch.js';
import { smallReport } from './support/small-report.js';

describe('a view’s state in the address', () => {
  const start = location.href;
  let stop = () => {};
  afterEach(() => {
    stop();
    history.replaceState(null, '', start);
  });

  const query = () => new URLSearchParams(location.search);
  const go = (search: string) => history.replaceState(null, '', `${start.split('#')[0]}${search}`);

  /** The view with a month, kept in the address from now on. */
  async function keep(names?: Parameters<typeof keepInUrl>[1], properties = {}) {
    const view = await place('consumption-view', { report: smallReport(), month: '2025-02', ...properties });
    stop = keepInUrl(view, names);
    await settled();
    return view;
  }

  async function chooseActivity(view: Element): Promise<void> {
    const toggle = part(view, 'consumption-mode-toggle');
    toggle.shadowRoot!.querySelectorAll('input')[1]!.click();
    await settled();
  }

  async function chooseMonth(view: Element, step: 0 | 1): Promise<void> {
    const select = part(view, 'consumption-month-select');
    select.shadowRoot!.querySelectorAll('button')[step]!.click();
    await settled();
  }

  /** As a widget in the view does when the reader hides series. */
  async function hide(view: HTMLElementTagNameMap['consumption-view'], ...keys: string[]): Promise<void> {
    view.hiddenSeries = keys;
    const detail = { hidden: keys };
    view.dispatchEvent(new CustomEvent('consumption-filter-change', { bubbles: true, detail }));
    await settled();
  }

  async function step(by: -1 | 1): Promise<void> {
    const moved = new Promise(resolve => window.addEventListener('popstate', resolve, { once: true }));
    history.go(by);
    await moved;
    await settled();
  }

  it('is taken over at the start', async () => {
    go(`&month=2025-01&mode=activity&hidden=${encodeURIComponent('type:a,b c')}&hidden=other`);
    const view = await keep();
    expect([view.month, view.mode]).to.deep.equal(['2025-01', 'activity']);
    expect(view.hiddenSeries).to.deep.equal(['type:a,b c', 'other']);
  });

  it('is left as the host has set it where the address says nothing, or nothing that makes sense', async () => {
    go('&month=2025-13&mode=profit');
    const view = await keep();
    expect([view.month, view.mode]).to.deep.equal(['2025-02', 'cost']);
    expect(view.hiddenSeries).to.deep.equal([]);
  });

  it('is an entry of the history for each choice, followed back and forward', async () => {
    const view = await keep();
    const { length } = history;
    await chooseMonth(view, 0);
    await chooseActivity(view);
    await hide(view, 'type:api', 'other');
    expect(history.length).to.equal(length + 3);
    expect(query().get('month')).to.equal('2025-01');
    expect(query().get('mode')).to.equal('activity');
    expect(query().getAll('hidden')).to.deep.equal(['type:api', 'other']);

    await step(-1);
    expect(view.hiddenSeries).to.deep.equal([]);
    await step(-1);
    expect([view.month, view.mode]).to.deep.equal(['2025-01', 'cost']);
    await step(-1);
    expect([view.month, view.mode]).to.deep.equal(['2025-02', 'cost']);
    expect(location.href).to.equal(start);
    await step(1);
    expect(view.month).to.equal('2025-01');
    expect(history.length).to.equal(length + 3);
  });

  it('says nothing of what the host has set anyway', async () => {
    const view = await keep();
    await chooseMonth(view, 0);
    await chooseMonth(view, 1);
    expect(location.href).to.equal(start);
  });

  it('says that nothing is hidden where the host hides something', async () => {
    const view = await keep({}, { hiddenSeries: ['other'] });
    await hide(view);
    expect(query().getAll('hidden')).to.deep.equal(['']);
    await step(-1);
    expect(view.hiddenSeries).to.deep.equal(['other']);
    await step(1);
    expect(view.hiddenSeries).to.deep.equal([]);
  });

  it('leaves other parameters, the hash and a router’s notes as they are', async () => {
    go('&q=a%20b+c&&=%zz&flag#part%20two');
    history.replaceState({ position: 3 }, '');
    const { search } = location;
    const view = await keep();
    await chooseActivity(view);
    expect(location.search).to.equal(`${search.replace('&&', '&')}&mode=activity`);
    expect(location.hash).to.equal('#part%20two');
    expect(history.state).to.deep.equal({ position: 3 });
  });

  it('goes by the names that the host gives, and keeps nothing else', async () => {
    go('&mode=activity&m=2025-01');
    const view = await keep({ month: 'm', mode: null });
    expect([view.month, view.mode]).to.deep.equal(['2025-01', 'cost']);
    await chooseMonth(view, 0);
    await chooseActivity(view);
    expect(query().get('m')).to.equal('2024-12');
    expect(query().getAll('mode')).to.deep.equal(['activity']);
  });

  it('is not touched by a property that is set, nor by a choice that the host takes back', async () => {
    const view = await keep();
    const { length } = history;
    view.month = '2025-01';
    view.mode = 'activity';
    await settled();
    expect(history.length).to.equal(length);
    view.month = '2025-02';
    view.mode = 'cost';
    view.addEventListener('consumption-month-change', () => (view.month = '2025-02'));
    await chooseMonth(view, 0);
    expect(history.length).to.equal(length);
  });

  it('is let go of when it is stopped', async () => {
    const view = await keep();
    await chooseActivity(view);
    stop();
    await chooseMonth(view, 0);
    expect(query().get('month')).to.equal(null);
    await step(-1);
    expect(view.mode).to.equal('activity');
  });
});
