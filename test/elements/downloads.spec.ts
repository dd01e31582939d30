import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { emptyMonth, februaryReport } from '../fixtures/reports.js';
import { measured, place } from '../support/place.js';
import { textOf } from '../support/rendered.js';
import { scriptFetch } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { buttonOf, listOf, open, opened, withhold } from '../support/taking.js';
import { ENDPOINT } from '../support/widget-spec.js';

const offers = (element: Element) => element.shadowRoot!.querySelector('.download') !== null;

describe('the list of files', () => {
  it('opens by key, with the focus in it, and Escape leads back', async () => {
    const widget = await place('spend-by-model', { report: februaryReport() });
    const button = buttonOf(widget);
    expect([button.ariaLabel, button.ariaExpanded]).to.deep.equal(['Download', 'false']);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await opened(widget);
    expect(button.ariaExpanded).to.equal('true');
    const entries = [...listOf(widget).querySelectorAll('button')];
    expect(entries.map(textOf)).to.deep.equal(['Figures CSV', 'Picture PNG', 'Drawing SVG']);
    expect(widget.shadowRoot!.activeElement === entries[0]).to.equal(true);
    await expect(widget).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await widget.updateComplete;
    expect(listOf(widget).matches(':popover-open')).to.equal(false);
    expect(widget.shadowRoot!.activeElement === button).to.equal(true);
    expect(button.ariaExpanded).to.equal('false');
  });

  it('opens and closes by pointer, below its button', async () => {
    const widget = await place('top-agents', { report: februaryReport() });
    const { x, y, width, height } = buttonOf(widget).getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'click', position });
    await opened(widget);
    await measured();
    const list = listOf(widget).getBoundingClientRect();
    expect(list.top).to.be.closeTo(y + height + 4, 1);
    expect(list.right).to.be.closeTo(x + width, 1);
    await sendMouse({ type: 'click', position });
    expect(listOf(widget).matches(':popover-open')).to.equal(false);
    await sendMouse({ type: 'click', position });
    await opened(widget);
    await sendMouse({ type: 'click', position: [2, 2] });
    expect(listOf(widget).matches(':popover-open')).to.equal(false);
  });

  it('closes behind who goes on by Tab', async () => {
    const widget = await place('spend-by-model', { report: februaryReport() });
    await open(widget);
    for (let tabs = 0; tabs < 3; tabs += 1) await sendKeys({ press: 'Tab' });
    expect(listOf(widget).matches(':popover-open')).to.equal(false);
    expect(listOf(widget).contains(widget.shadowRoot!.activeElement)).to.equal(false);
  });

  it('is closed where its widget was taken off the page', async () => {
    const widget = await place('spend-by-model', { report: februaryReport() });
    await open(widget);
    const parent = widget.parentElement!;
    widget.remove();
    parent.append(widget);
    await widget.updateComplete;
    expect(buttonOf(widget).ariaExpanded).to.equal('false');
  });
});

describe('taking away is not offered', () => {
  it('where the host does not want it', async () => {
    const widget = await place('spend-by-model', { report: februaryReport(), withoutDownloads: true });
    expect(offers(widget)).to.equal(false);
    widget.removeAttribute('without-downloads');
    widget.withoutDownloads = false;
    await widget.updateComplete;
    expect(offers(widget)).to.equal(true);
    widget.setAttribute('without-downloads', '');
    await widget.updateComplete;
    expect(offers(widget)).to.equal(false);
  });

  it('inside a view that does not want it, whoever’s the figures are', async () => {
    const view = await place('consumption-view', { report: februaryReport(), withoutDownloads: true });
    const inside = view.shadowRoot!.querySelector('spend-by-model')!;
    await inside.updateComplete;
    expect([offers(view), offers(inside)]).to.deep.equal([false, false]);
    inside.report = februaryReport();
    await inside.updateComplete;
    expect(offers(inside)).to.equal(false);
    view.withoutDownloads = false;
    await view.updateComplete;
    await inside.updateComplete;
    expect([offers(view), offers(inside)]).to.deep.equal([true, true]);
  });

  it('where there are no figures', async () => {
    expect(offers(await place('spend-by-model', { report: emptyMonth() }))).to.equal(false);
  });

  it('of figures of another month than is asked for', async () => {
    const { given, give } = withhold();
    const page = scriptFetch();
    const widget = await place('spend-by-model', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    await widget.updateComplete;
    await open(widget);
    widget.month = '2025-01';
    await widget.updateComplete;
    expect(buttonOf(widget).ariaDisabled).to.equal('true');
    listOf(widget).querySelector('button')!.click();
    listOf(widget).hidePopover();
    buttonOf(widget).click();
    await measured();
    expect(listOf(widget).matches(':popover-open')).to.equal(false);
    give();
    expect(given).to.deep.equal([]);
  });
});
