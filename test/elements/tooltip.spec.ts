import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { januaryReport, februaryReport, hostileNames, runningMonth } from '../fixtures/reports.js';
import { isOpen, listboxOf, press, tabTo, tooltipOf } from '../support/exploring.js';
import { measured, place } from '../support/place.js';
import { columnOf, daily, hover, opened, titleOf, touch } from '../support/pointing.js';
import { part, textOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';

describe('a tooltip', () => {
  afterEach(() => resetMouse());

  it('is of the day whose column the pointer is on, however little stands there', async () => {
    const widget = await daily();
    expect(isOpen(widget)).to.equal(false);
    await hover(columnOf(widget, 8));
    await opened(widget);
    expect(titleOf(widget)).to.equal('Saturday, February 8, 2025');
    await hover(columnOf(widget, 9));
    expect(titleOf(widget)).to.equal('Sunday, February 9, 2025');
    expect(isOpen(widget)).to.equal(true);
    await hover([2, 2]);
    expect(isOpen(widget)).to.equal(false);
  });

  it('says how far a day is counted that is not over, and what one to come will probably be', async () => {
    const widget = await daily(runningMonth());
    await hover(columnOf(widget, 18));
    await opened(widget);
    expect(titleOf(widget)).to.equal('Tuesday, February 18, 2025 until 09:00 AM UTC');
    await hover(columnOf(widget, 19));
    expect(textOf(part(widget, '.tooltip'))).to.equal('Wednesday, February 19, 2025 Estimate $97.87');
  });

  it('is of the row that the pointer is on, and lets its text be selected and its link be followed', async () => {
    const widget = await place('top-users', { report: februaryReport(), userHref: '#{id}' });
    const row = part(widget, '.row:nth-child(2)');
    const { left, top } = row.getBoundingClientRect();
    await hover([left + 4, top + 8]);
    await opened(widget);
    expect(titleOf(widget)).to.equal(textOf(part(widget, '.row:nth-child(2) bdi')));
    const link = widget.shadowRoot!.elementFromPoint(left + 4, top + 8);
    expect(link?.closest('a')?.getAttribute('part')).to.equal('link');
  });

  it('follows keys, and goes with the focus', async () => {
    const widget = await daily();
    await tabTo(widget);
    expect(isOpen(widget)).to.equal(false);
    await press(widget, 'ArrowRight', 'ArrowRight', 'ArrowUp');
    await opened(widget);
    expect(titleOf(widget)).to.equal('Sunday, February 2, 2025');
    expect(textOf(part(widget, '.tooltip .current'))).to.contain('API');
    await sendKeys({ press: 'Tab' });
    expect(isOpen(widget)).to.equal(false);
  });

  it('shows at the first tap and picks at the second; a tap elsewhere closes it', async () => {
    const widget = await daily();
    const picked: unknown[] = [];
    widget.addEventListener('consumption-select', event => picked.push(event.detail.date));
    const chart = part(widget, '.chart');
    touch(chart, columnOf(widget, 3));
    await opened(widget);
    expect(picked).to.deep.equal([]);
    touch(chart, columnOf(widget, 4));
    expect([titleOf(widget), picked.length]).to.deep.equal(['Tuesday, February 4, 2025', 0]);
    touch(chart, columnOf(widget, 4));
    expect(picked).to.deep.equal(['2025-02-04']);
    await sendMouse({ type: 'click', position: [2, 2] });
    await waitUntil(() => !isOpen(widget), 'It stays open.');
  });

  it('tells what is picked by pointer: the series under it, or the day', async () => {
    const widget = await daily();
    const picked: unknown[] = [];
    widget.addEventListener('consumption-select', ({ detail }) => picked.push([detail.kind, detail.date]));
    const [x, y] = columnOf(widget, 3);
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y + 160)] });
    expect(picked).to.deep.equal([
      ['day', '2025-02-03'],
      ['agent-type', '2025-02-03'],
    ]);
  });
});

describe('an open tooltip', () => {
  afterEach(() => resetMouse());

  it('is clipped by nothing around it', async () => {
    const widget = await daily();
    const box = document.createElement('div');
    Object.assign(box.style, { overflow: 'hidden', contain: 'paint', marginBlockStart: '180px' });
    widget.style.marginBlockStart = '0';
    widget.before(box);
    box.append(widget);
    await settled();
    await hover(columnOf(widget, 8));
    await opened(widget);
    const { left, top, width } = tooltipOf(widget).getBoundingClientRect();
    expect(top).to.be.below(box.getBoundingClientRect().top);
    const onTop = document.elementFromPoint(left + width / 2, top + 4);
    expect(onTop === widget).to.equal(true);
  });

  it('keeps its place, and the focus, while the same figures come again; another month closes it', async () => {
    const widget = await daily();
    await tabTo(widget);
    await press(widget, 'ArrowRight', 'ArrowUp');
    await opened(widget);
    const before = [titleOf(widget), listboxOf(widget).getAttribute('aria-activedescendant')];
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(records => changes.push(...records));
    observer.observe(part(widget, '.chart'), { subtree: true, childList: true, characterData: true });
    widget.report = februaryReport();
    await widget.updateComplete;
    await measured();
    observer.disconnect();
    expect(changes).to.deep.equal([]);
    expect(isOpen(widget)).to.equal(true);
    expect([titleOf(widget), listboxOf(widget).getAttribute('aria-activedescendant')]).to.deep.equal(before);
    expect(widget.shadowRoot?.activeElement === listboxOf(widget)).to.equal(true);
    widget.report = januaryReport();
    await widget.updateComplete;
    await measured();
    expect(isOpen(widget)).to.equal(false);
    expect(widget.shadowRoot?.activeElement === listboxOf(widget)).to.equal(true);
  });

  it('draws nothing but itself anew', async () => {
    const widget = await daily();
    await hover(columnOf(widget, 8));
    await opened(widget);
    const changed = new Set<Node>();
    const observer = new MutationObserver(records => records.forEach(({ target }) => changed.add(target)));
    observer.observe(widget.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    for (const day of [9, 10, 11]) await hover(columnOf(widget, day));
    observer.disconnect();
    const overlay = part(widget, '.explorer');
    expect(changed.size).to.be.above(0);
    expect([...changed].filter(node => !overlay.contains(node))).to.deep.equal([]);
  });

  it('takes names as text', async () => {
    const widget = await place('top-users', { report: hostileNames() });
    await tabTo(widget);
    for (const row of widget.shadowRoot!.querySelectorAll('.row')) {
      await press(widget, 'ArrowDown');
      expect(titleOf(widget)).to.equal(textOf(row.querySelector('bdi')!));
      expect(tooltipOf(widget).querySelectorAll('img, script, a, [onclick], [onerror]')).to.have.length(0);
    }
    expect(globalThis).not.to.have.property('hijacked');
  });

  for (const tag of ['spend-by-agent-type', 'tokens-by-model'] as const) {
    it(`is nothing that axe objects to, in <${tag}>`, async () => {
      const widget = await place(tag, { report: februaryReport() });
      await measured();
      await tabTo(widget);
      await press(widget, 'ArrowRight', 'ArrowRight', 'ArrowUp');
      await opened(widget);
      await expect(widget).to.be.accessible();
    });
  }
});

it('a datum that has the focus has a ring of its own, two pixels wide, on a ground of the surface', async () => {
  const widget = await daily();
  await tabTo(widget);
  expect(getComputedStyle(listboxOf(widget)).outlineStyle).to.equal('solid');
  await press(widget, 'ArrowRight');
  const [ring, ground] = [part(widget, '.ring'), part(widget, '.ring-ground')].map(mark =>
    getComputedStyle(mark),
  );
  expect([ring!.strokeWidth, ground!.strokeWidth]).to.deep.equal(['2px', '6px']);
  expect(ground!.stroke).to.equal(getComputedStyle(widget).backgroundColor);
  expect(part(widget, '.ring').getAttribute('d')).to.equal(part(widget, '.ring-ground').getAttribute('d'));
  await sendKeys({ press: 'Tab' });
  expect(widget.shadowRoot!.querySelector('.ring')).to.equal(null);
});
