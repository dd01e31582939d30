import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { februaryReport } from '../fixtures/reports.js';
import { isOpen, tooltipOf } from '../support/exploring.js';
import { measured, place } from '../support/place.js';
import { columnOf, daily, hover, opened, titleOf, touch } from '../support/pointing.js';
import { part } from '../support/rendered.js';

describe('what appears on hover', () => {
  afterEach(() => resetMouse());

  it('is dismissed by Escape, wherever the focus is, and comes back from elsewhere', async () => {
    const widget = await daily();
    await hover(columnOf(widget, 8));
    await opened(widget);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(widget), 'Escape does not close it.');
    const [x, y] = columnOf(widget, 8);
    await hover([x + 2, y + 2]);
    await aTimeout(0);
    expect(isOpen(widget)).to.equal(false);
    await hover(columnOf(widget, 9));
    await opened(widget);
  });

  it('can be gone to, and stays', async () => {
    const widget = await daily();
    const [x, y] = columnOf(widget, 14);
    await hover([x, y]);
    await opened(widget);
    const { bottom, top } = tooltipOf(widget).getBoundingClientRect();
    expect(bottom).to.be.below(y);
    // Step by step, over whatever is between the two.
    for (let step = y; step > (top + bottom) / 2; step -= 3) await hover([x, step]);
    expect(titleOf(widget)).to.equal('Friday, February 14, 2025');
    await aTimeout(300);
    expect(isOpen(widget)).to.equal(true);
  });

  it('can be gone to from a row as well', async () => {
    const widget = await place('top-users', { report: februaryReport() });
    widget.style.inlineSize = '300px';
    await measured();
    const { right, top } = part(widget, '.row').getBoundingClientRect();
    await hover([right - 3, top + 10]);
    await opened(widget);
    const { left } = tooltipOf(widget).getBoundingClientRect();
    for (let x = right - 3; x < left + 20; x += 3) await hover([x, top + 10]);
    expect(isOpen(widget)).to.equal(true);
  });

  it('listens on the page only where the browser leaves it to us, and only while it is open', async () => {
    const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    const manual = { ...popover, get: () => 'manual' };
    Object.defineProperty(HTMLElement.prototype, 'popover', manual);
    try {
      const widget = await daily();
      expect(tooltipOf(widget).getAttribute('popover')).to.equal('manual');
      await hover(columnOf(widget, 8));
      await opened(widget);
      const event = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
      document.dispatchEvent(event);
      expect([isOpen(widget), event.defaultPrevented]).to.deep.equal([false, true]);
      const next = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
      document.dispatchEvent(next);
      expect(next.defaultPrevented).to.equal(false);
      touch(part(widget, '.chart'), columnOf(widget, 3));
      await opened(widget);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
      expect(isOpen(widget)).to.equal(false);
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', popover);
    }
  });
});
