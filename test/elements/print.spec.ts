import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { manyTypes } from '../fixtures/reports.js';
import { silentClient } from '../support/failing-client.js';
import { needs } from '../support/needs.js';
import { measured, place } from '../support/place.js';
import { elementsIn, part } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

const fillOf = (mark: Element) => getComputedStyle(mark).fill;

describe('on paper', () => {
  before(async function () {
    await needs(this, 'print');
    await emulateMedia({ media: 'print' });
  });
  after(() => emulateMedia({ media: 'screen' }));

  it('controls are gone, and the month is a word', async () => {
    const view = await place('consumption-view', { report: smallReport() });
    expect(part(view, 'consumption-mode-toggle').checkVisibility()).to.equal(false);
    const months = part(view, 'consumption-month-select');
    expect([...months.shadowRoot!.querySelectorAll('button')].filter(step => step.checkVisibility())).to.be
      .empty;
    expect(getComputedStyle(part(months, 'select, .name')).borderStyle).to.equal('none');
  });

  for (const tag of ['spend-by-agent-type', 'tokens-by-model'] as const) {
    it(`the table of <${tag}> is open and whole`, async () => {
      const widget = await place(tag, { report: smallReport() });
      const cell = part(widget, 'tfoot td');
      expect(cell.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
      expect(cell.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(part(widget, 'summary').checkVisibility()).to.equal(false);
      expect(getComputedStyle(part(widget, '.scroll')).overflow).to.equal('visible');
    });
  }

  // Where there is no `::details-content`, only this shows them.
  it('tables are opened for the print, and left as they were', async () => {
    const folded = part<HTMLDetailsElement>(await place('top-users', { report: smallReport() }), 'details');
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    const open = part<HTMLDetailsElement>(widget, 'details');
    open.open = true;
    const areOpen = () => [folded.open, open.open];
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('beforeprint'));
    expect(areOpen()).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(areOpen()).to.deep.equal([false, true]);
    widget.remove();
    await settled();
    open.open = false;
    dispatchEvent(new Event('beforeprint'));
    expect(areOpen()).to.deep.equal([true, false]);
    dispatchEvent(new Event('afterprint'));
  });

  it('the surface is light, whatever the scheme', async () => {
    const root = await fixture<HTMLElement>(html`<section></section>`);
    root.style.colorScheme = 'dark';
    const widget = document.createElement('monthly-spend');
    widget.report = smallReport();
    root.append(widget);
    await measured();
    const { backgroundColor, color } = getComputedStyle(widget);
    expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('every series has a fill of its own, and its swatch the same', async () => {
    const widget = await place('spend-by-agent-type', { report: manyTypes() });
    await measured();
    const series = [...widget.shadowRoot!.querySelectorAll('.series')].map(fillOf);
    const swatches = [...widget.shadowRoot!.querySelectorAll('.swatch rect')].map(fillOf);
    expect(new Set(series).size).to.equal(7);
    expect(new Set(swatches)).to.deep.equal(new Set(series));
    const named = series.filter(fill => fill.startsWith('url('));
    expect(named).to.have.length(5);
    for (const fill of named) part(widget, /#[\w-]+/.exec(fill)![0]);
  });

  it('so have the kinds of tokens', async () => {
    const widget = await place('tokens-by-model', { report: smallReport() });
    const kinds = [...widget.shadowRoot!.querySelectorAll('.kinds rect')].map(fillOf);
    expect(new Set(kinds).size).to.equal(3);
    for (const [kind, fill] of ['input', 'cached', 'output'].entries()) {
      expect(fillOf(part(widget, `.bar .${fill}`))).to.equal(kinds[kind]);
    }
  });

  it('charts are as wide as the sheet, and as before afterwards', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    widget.style.inlineSize = '1000px';
    await measured();
    const width = () => part(widget, '[part=chart]').getAttribute('width');
    expect(width()).to.equal('958');
    dispatchEvent(new Event('beforeprint'));
    await widget.updateComplete;
    expect(width()).to.equal('660');
    dispatchEvent(new Event('afterprint'));
    await widget.updateComplete;
    expect(width()).to.equal('958');
  });
});

describe('with reduced motion', () => {
  it('nothing moves', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const views = [
      await place('consumption-view', { report: smallReport() }),
      await place('consumption-view', { endpoint: ENDPOINT, client: silentClient() }),
    ];
    for (const view of views) {
      for (const element of [view, ...elementsIn(view)]) {
        const { animationName, transitionDuration } = getComputedStyle(element);
        expect([animationName, transitionDuration]).to.deep.equal(['none', '0s']);
      }
    }
  });
});
