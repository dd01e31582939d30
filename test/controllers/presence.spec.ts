import { expect } from '@open-wc/testing';
import { listenTo, typesOf } from '../support/heard.js';
import { needs } from '../support/needs.js';
import { measured, place } from '../support/place.js';
import { mainStatesOf, part, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

/** New in browsers, and not in TypeScript's library yet. */
type Movable = HTMLElement & { moveBefore(node: Node, child: Node | null): void };

describe('an element that comes and goes', () => {
  async function placeLoading() {
    const page = scriptFetch();
    const widget = await place('top-users', { endpoint: ENDPOINT, client: page.client });
    return { page, widget, parent: widget.parentElement! as Movable };
  }

  it('aborts its request when it is removed', async () => {
    const { page, widget } = await placeLoading();
    widget.remove();
    await settled();
    expect(page.last.isAborted).to.equal(true);
  });

  it('asks again when it is back', async () => {
    const { page, widget, parent } = await placeLoading();
    widget.remove();
    await settled();
    parent.append(widget);
    await settled();
    expect(page.calls).to.have.length(2);
    await page.last.answer(smallReport());
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
  });

  it('finds its answer when it is back within a minute, and has told of it already', async () => {
    const { page, widget, parent } = await placeLoading();
    const heard = listenTo(document.body);
    await page.last.answer(smallReport());
    const row = part(widget, 'li');
    widget.remove();
    await settled();
    parent.append(widget);
    await settled();
    expect(page.calls).to.have.length(1);
    expect(part(widget, 'li') === row).to.equal(true);
    expect(typesOf(heard)).to.deep.equal(['consumption-load']);
  });

  it('asks nothing while it is away', async () => {
    const { page, widget, parent } = await placeLoading();
    await page.last.answer(smallReport());
    widget.remove();
    await settled();
    widget.month = '2025-01';
    await settled();
    expect(page.calls).to.have.length(1);
    parent.append(widget);
    await settled();
    expect(page.calls.map(call => call.month)).to.deep.equal([null, '2025-01']);
  });

  it('listens to no refresh while it is away', async () => {
    const { page, widget } = await placeLoading();
    await page.last.answer(smallReport());
    widget.remove();
    await settled();
    widget.month = '2025-01';
    await settled();
    page.client.refresh(page.calls[0]!.url.href);
    page.client.refresh(`${page.calls[0]!.url.href}?month=2025-01`);
    await settled();
    expect(page.calls).to.have.length(1);
  });

  it('asks nothing anew when it is moved by append', async () => {
    const { page, widget, parent } = await placeLoading();
    const target = parent.appendChild(document.createElement('section'));
    for (let times = 0; times < 3; times += 1) {
      target.append(widget);
      parent.append(widget);
      await settled();
    }
    expect(page.calls).to.have.length(1);
    await page.last.answer(smallReport());
    expect(textOf(widget)).to.contain('Ada');
    target.append(widget);
    await settled();
    expect(page.calls).to.have.length(1);
    expect(textOf(widget)).to.contain('Ada');
  });

  it('keeps nodes and focus when it is moved by moveBefore', async function () {
    await needs(this, 'moveBefore');
    const { page, widget, parent } = await placeLoading();
    await page.last.answer(smallReport());
    await widget.updateComplete;
    const target = parent.appendChild(document.createElement('section')) as HTMLElement as Movable;
    const summary = part(widget, 'details > summary');
    summary.focus();
    target.moveBefore(widget, null);
    await settled();
    expect(page.calls).to.have.length(1);
    expect(part(widget, 'details > summary') === summary).to.equal(true);
    expect(widget.shadowRoot!.activeElement === summary).to.equal(true);
  });

  it('takes the language of the place that moveBefore moves it to', async function () {
    await needs(this, 'moveBefore');
    const widget = await place('monthly-spend', { report: smallReport() });
    const parent = widget.parentElement!;
    widget.removeAttribute('lang');
    const german = parent.appendChild(document.createElement('section')) as HTMLElement as Movable;
    german.lang = 'de-DE';
    german.moveBefore(widget, null);
    await widget.updateComplete;
    expect(textOf(part(widget, '[part=figure]'))).to.match(/^150,65\s\$$/);
  });

  it('draws once it is displayed', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport(), hidden: true });
    await measured();
    expect(widget.shadowRoot!.querySelector('[part=chart]') === null).to.equal(true);
    widget.hidden = false;
    await measured();
    const chart = part<SVGSVGElement>(widget, '[part=chart]');
    expect(chart.clientWidth).to.equal(part(widget, '.chart').clientWidth);
  });

  it('keeps its drawing while it is hidden', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    await measured();
    const chart = part<SVGSVGElement>(widget, '[part=chart]');
    const width = chart.clientWidth;
    widget.hidden = true;
    await measured();
    widget.hidden = false;
    await measured();
    expect(part<SVGSVGElement>(widget, '[part=chart]') === chart).to.equal(true);
    expect(chart.clientWidth).to.equal(width);
  });

  it('draws to the width that it has now', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    await measured();
    widget.style.width = '420px';
    await measured();
    expect(part<SVGSVGElement>(widget, '[part=chart]').clientWidth).to.equal(420 - 2 * 20 - 2);
  });
});
