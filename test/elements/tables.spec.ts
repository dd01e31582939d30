import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { manyModels } from '../fixtures/reports.js';
import { measured, place } from '../support/place.js';
import { part, tableOf, textOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

const heads = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('thead th')];
const head = (widget: Element, name: string) => heads(widget).find(one => textOf(one) === name)!;
const rows = (widget: Element) => [...widget.shadowRoot!.querySelectorAll('tbody tr')];
const names = (widget: Element) => tableOf(widget).rows.map(([name]) => name);
const order = (widget: Element) =>
  heads(widget)
    .filter(one => one.hasAttribute('aria-sort'))
    .map(one => [textOf(one), one.getAttribute('aria-sort')]);

async function sortBy(widget: Element, name: string): Promise<void> {
  head(widget, name).querySelector('button')!.click();
  await settled();
}

const OPUS = { id: 'opus', name: 'Opus', cost: '30', total_tokens: 10 };
const MINI = { id: 'mini', name: 'Mini', cost: '9', total_tokens: 900 };
const FREE = { id: 'free', name: 'free model', cost: '0', total_tokens: null };
const models = (...items: object[]) =>
  smallReport('2025-02', { models: { items, other: { count: 3, cost: '50', total_tokens: 4 } } as never });

describe('a table', () => {
  it('opens by Enter and by Space, from a control that is high enough', async () => {
    const widget = await place('spend-by-model', { report: smallReport() });
    const details = part<HTMLDetailsElement>(widget, 'details');
    const summary = part(widget, 'details > summary');
    expect(summary.getBoundingClientRect().height).to.be.at.least(24);
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(true);
    await sendKeys({ press: ' ' });
    expect(details.open).to.equal(false);
  });

  it('is a stop for the Tab key only while it is open', async () => {
    const widget = await place('spend-by-model', { report: smallReport() });
    const after = document.createElement('button');
    widget.after(after);
    const details = part<HTMLDetailsElement>(widget, 'details');
    part(widget, 'details > summary').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after).to.equal(true);
    details.open = true;
    part(widget, 'details > summary').focus();
    await sendKeys({ press: 'Tab' });
    expect(widget.shadowRoot!.activeElement === part(widget, '.scroll')).to.equal(true);
    after.remove();
  });

  it('has headings that are targets high enough', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    part<HTMLDetailsElement>(widget, 'details').open = true;
    for (const button of widget.shadowRoot!.querySelectorAll('thead button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    await expect(widget).to.be.accessible();
  });
});

describe('a column', () => {
  it('of amounts is sorted by what they are, largest first, then reversed, then not', async () => {
    const widget = await place('spend-by-model', { report: models(MINI, FREE, OPUS) });
    const asItCame = names(widget);
    expect(asItCame).to.deep.equal(['Opus', 'Mini', 'free model', '3 others']);
    await sortBy(widget, 'Tokens');
    expect(order(widget)).to.deep.equal([['Tokens', 'descending']]);
    expect(names(widget)).to.deep.equal(['Mini', 'Opus', 'free model', '3 others']);
    await sortBy(widget, 'Tokens');
    expect(order(widget)).to.deep.equal([['Tokens', 'ascending']]);
    expect(names(widget)).to.deep.equal(['Opus', 'Mini', 'free model', '3 others']);
    await sortBy(widget, 'Tokens');
    expect(order(widget)).to.deep.equal([]);
    expect(names(widget)).to.deep.equal(asItCame);
  });

  it('of names is sorted as the language has it', async () => {
    const widget = await place('spend-by-model', { report: models(MINI, FREE, OPUS) });
    await sortBy(widget, 'Model');
    expect(order(widget)).to.deep.equal([['Model', 'ascending']]);
    expect(names(widget)).to.deep.equal(['free model', 'Mini', 'Opus', '3 others']);
  });

  it('is sorted by Enter and Space, and keeps the focus', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    part<HTMLDetailsElement>(widget, 'details').open = true;
    const button = head(widget, 'Total').querySelector('button')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(names(widget).slice(0, 3)).to.deep.equal(['Feb 1', 'Feb 2', 'Feb 3']);
    await sendKeys({ press: ' ' });
    await settled();
    expect(names(widget).slice(-2)).to.deep.equal(['Feb 2', 'Feb 1']);
    expect(widget.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('moves its rows, and changes none', async () => {
    const widget = await place('spend-by-model', { report: manyModels() });
    const before = rows(widget);
    await sortBy(widget, 'Model');
    await sortBy(widget, 'Model');
    const after = rows(widget);
    expect(after.length).to.equal(before.length);
    expect(after.every(row => before.includes(row))).to.equal(true);
    expect(after.every((row, index) => row === before[index])).to.equal(false);
  });

  it('stays sorted with another month, on the same rows', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    await sortBy(widget, 'Day');
    await sortBy(widget, 'Day');
    const before = rows(widget);
    widget.report = smallReport('2025-01');
    await settled();
    expect(order(widget)).to.deep.equal([['Day', 'descending']]);
    expect(names(widget)[0]).to.equal('Jan 31');
    expect(before.every(row => rows(widget).includes(row))).to.equal(true);
  });

  it('changes nothing on the page when the same figures come again', async () => {
    const widget = await place('spend-by-model', { report: smallReport() });
    await measured();
    await sortBy(widget, 'Model');
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver(records => seen.push(...records));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(widget.shadowRoot!, all);
    widget.report = structuredClone(smallReport());
    await measured();
    expect(seen.length + observer.takeRecords().length).to.equal(0);
  });

  it('that no row knows is left out', async () => {
    const widget = await place('tokens-by-model', { report: models(OPUS, MINI) });
    expect(tableOf(widget)).to.deep.include({
      columns: ['Model', 'Tokens', 'Cost', 'Cost per 1M tokens', 'Share'],
      rows: [
        ['Mini', '900', '$9.00', '$10,000.00', '98.5%'],
        ['Opus', '10', '$30.00', '$3,000,000.00', '1.1%'],
        ['3 others', '4', '$50.00', '$12,500,000.00', '0.4%'],
      ],
      total: ['Total', '914', '$89.00', '$97,374.18', '100%'],
    });
  });
});
