import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { place } from '../support/place.js';
import { part, tableOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

describe('a widget that waits for another month', () => {
  async function placeReady() {
    const page = scriptFetch();
    const widget = await place('top-users', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    await widget.updateComplete;
    const summary = part(widget, 'details > summary');
    summary.click();
    const waitForJanuary = async () => {
      widget.month = '2025-01';
      await settled();
    };
    return { page, widget, summary, table: part(widget, '[role=region]'), waitForJanuary };
  }

  it('keeps the focus in the table, where it is when the figures are there', async () => {
    const { page, widget, table, waitForJanuary } = await placeReady();
    table.focus();
    await waitForJanuary();
    expect(widget.shadowRoot!.activeElement === table).to.equal(true);
    expect(part(widget, '.body').ariaDisabled).to.equal('true');
    await expect(widget).to.be.accessible();
    await page.last.answer(smallReport('2025-01'));
    expect(widget.shadowRoot!.activeElement === table).to.equal(true);
    expect(part(widget, '.body').hasAttribute('aria-disabled')).to.equal(false);
    expect(tableOf(widget).rows).to.have.length.greaterThan(0);
  });

  it('does nothing by key or pointer with the figures of the month before', async () => {
    const { page, widget, summary, waitForJanuary } = await placeReady();
    const details = part<HTMLDetailsElement>(widget, 'details');
    summary.focus();
    await waitForJanuary();
    for (const press of ['Enter', ' ']) {
      await sendKeys({ press });
      expect(details.open, press).to.equal(true);
    }
    summary.click();
    expect(details.open).to.equal(true);
    expect(getComputedStyle(part(widget, '.body')).pointerEvents).to.equal('none');
    await page.last.answer(smallReport('2025-01'));
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(false);
  });

  it('keeps the focus where the month has no such figures', async () => {
    const { page, widget, table, waitForJanuary } = await placeReady();
    table.focus();
    await waitForJanuary();
    await page.last.answer(smallReport('2025-01', { users: { items: [] } }));
    expect(widget.shadowRoot!.activeElement === part(widget, '.body')).to.equal(true);
  });

  it('lets the focus go on', async () => {
    const { widget, summary, table, waitForJanuary } = await placeReady();
    summary.focus();
    await waitForJanuary();
    let focused = summary as Element | null;
    for (let presses = 0; presses < 12 && focused !== table; presses += 1) {
      await sendKeys({ press: 'Tab' });
      focused = widget.shadowRoot!.activeElement;
    }
    expect(focused === table).to.equal(true);
  });

  it('takes its figures from everybody’s reach where the focus is elsewhere', async () => {
    const { widget, waitForJanuary } = await placeReady();
    await waitForJanuary();
    expect(part(widget, '.body').inert).to.equal(true);
  });
});
