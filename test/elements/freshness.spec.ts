import { expect } from '@open-wc/testing';
import { runningMonth } from '../fixtures/reports.js';
import { silentClient } from '../support/failing-client.js';
import { measured, place } from '../support/place.js';
import { part, textOf, visibleTextOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

const FRESHNESS = /Data through Feb 18, 2025, 0?9:00\sAM UTC/;

describe('up to when usage is in', () => {
  it('is said by a widget that stands alone', async () => {
    const widget = await place('top-users', { report: runningMonth() });
    expect(textOf(part(widget, '[part=freshness]'))).to.match(FRESHNESS);
  });

  it('is said once by a view that lays itself out', async () => {
    const view = await place('consumption-view', { report: runningMonth() });
    expect(visibleTextOf(view).match(/Data through/g)).to.have.length(1);
    expect(part(view, 'monthly-spend').shadowRoot!.querySelector('[part=freshness]')).to.equal(null);
  });

  it('is said by the widgets of a view without a header', async () => {
    const view = await place('consumption-view', { report: runningMonth() });
    const widget = document.createElement('monthly-spend');
    view.append(widget);
    await measured();
    expect(textOf(part(widget, '[part=freshness]'))).to.match(FRESHNESS);
    widget.remove();
    await measured();
    expect(textOf(part(view, '[part=freshness]'))).to.match(FRESHNESS);
  });

  it('has its place while a report is on its way', async () => {
    const widget = await place('top-users', { endpoint: ENDPOINT, client: silentClient() });
    const line = part(widget, '[part=freshness]');
    expect([textOf(line), line.offsetHeight]).to.deep.equal(['', 20]);
  });

  it('is left out where nobody knows', async () => {
    const { period, ...rest } = smallReport();
    const report = { ...rest, period: { ...period, data_through: null } };
    const widget = await place('top-users', { report });
    expect(widget.shadowRoot!.querySelector('[part=freshness]')).to.equal(null);
  });
});

describe('a day that is not in to its end', () => {
  it('is drawn apart, and said', async () => {
    const widget = await place('spend-by-agent-type', { report: runningMonth() });
    await measured();
    const marks = [...widget.shadowRoot!.querySelectorAll('.unfinished')];
    expect(marks).to.have.length(widget.shadowRoot!.querySelectorAll('.series:not(.unfinished)').length);
    expect(getComputedStyle(marks[0]!).strokeDasharray).to.not.equal('none');
    expect(textOf(part(widget, '[part=summary]'))).to.contain('Data for Feb 18 is not complete yet.');
  });

  it('is none in a month that is over', async () => {
    const widget = await place('spend-by-agent-type', { report: smallReport() });
    await measured();
    expect(widget.shadowRoot!.querySelector('.unfinished')).to.equal(null);
    expect(textOf(part(widget, '[part=summary]'))).to.not.contain('not complete');
  });
});
