/** What holds for every widget alike. */
import { expect } from '@open-wc/testing';
import { listenTo, typesOf } from './heard.js';
import { measured, place } from './place.js';
import { mainStatesOf, part, textOf, visibleTextOf } from './rendered.js';
import { scriptFetch } from './scripted-fetch.js';
import { smallReport } from './small-report.js';
import { ENDPOINT, TOO_MUCH, type WidgetSpec } from './widget-spec.js';
import { describeStates } from './widget-states.js';

export function describeWidget(spec: WidgetSpec): void {
  describeProperties(spec);
  describeEvents(spec);
  describeStates(spec);
  describeAccessibility(spec);
  if (spec.hasTable) describeTable(spec);
}

function describeProperties({ tag, summary }: WidgetSpec): void {
  describe('properties', () => {
    it('report: takes a document without asking anyone', async () => {
      const page = scriptFetch();
      const widget = await place(tag, { endpoint: ENDPOINT, client: page.client, report: smallReport() });
      expect(visibleTextOf(widget)).to.contain(summary);
      expect(page.calls).to.have.length(0);
    });

    it('report: leaves the document as it was', async () => {
      const widget = await place(tag, { report: deepFreeze(smallReport()) });
      expect(mainStatesOf(widget)).to.deep.equal(['ready']);
    });

    it('endpoint: asks it for the month and the zone', async () => {
      const page = scriptFetch();
      const month = '2025-02';
      await place(tag, { endpoint: '/api?key=1', month, timezone: 'Asia/Tokyo', client: page.client });
      expect(page.calls.map(call => call.url.pathname + call.url.search)).to.deep.equal([
        '/api?key=1&month=2025-02&timezone=Asia%2FTokyo',
      ]);
    });
  });
}

function describeEvents({ tag }: WidgetSpec): void {
  describe('events', () => {
    it('tells once that a report is here', async () => {
      const page = scriptFetch();
      const heard = listenTo(document.body);
      await place(tag, { endpoint: ENDPOINT, client: page.client });
      await page.last.answer(smallReport());
      expect(typesOf(heard)).to.deep.equal(['consumption-load']);
      expect(heard[0]!.target === document.querySelector(tag)).to.equal(true);
    });

    it('tells once that there is none, and why', async () => {
      const page = scriptFetch();
      const heard = listenTo(document.body);
      await place(tag, { endpoint: ENDPOINT, client: page.client });
      await page.last.refuse(403, 'forbidden');
      expect(typesOf(heard)).to.deep.equal(['consumption-error']);
      expect(heard[0]!.detail).to.include({ type: 'forbidden', status: 403, code: 'forbidden' });
    });

    it('tells of an answer that contradicts itself', async () => {
      const page = scriptFetch();
      const heard = listenTo(document.body);
      await place(tag, { endpoint: ENDPOINT, client: page.client });
      await page.last.answer(smallReport('2025-02', TOO_MUCH));
      expect(typesOf(heard)).to.deep.equal(['consumption-load', 'consumption-mismatch']);
    });

    it('tells nothing of a report that was handed over', async () => {
      const heard = listenTo(document.body);
      await place(tag, { report: smallReport() });
      expect(heard).to.deep.equal([]);
    });
  });
}

/** What axe is blind to: that things are there, and have the right name. */
function describeAccessibility({ tag, heading }: WidgetSpec): void {
  describe('accessibility', () => {
    it('is a figure named by its heading', async () => {
      const widget = await place(tag, { report: smallReport() });
      const figure = part(widget, 'figure');
      expect(part(widget, 'h3').textContent).to.equal(heading);
      expect(figure.getAttribute('aria-labelledby')).to.equal(part(widget, 'h3').id);
    });

    it('says nothing aloud once the figures are there', async () => {
      const widget = await place(tag, { report: smallReport() });
      expect(textOf(part(widget, '[role=status]'))).to.equal('');
      expect(widget.shadowRoot!.querySelector('[role=alert]') === null).to.equal(true);
    });

    it('hides no drawing without telling it in words', async () => {
      const widget = await place(tag, { report: smallReport() });
      await measured();
      const silent = [...(widget.shadowRoot?.querySelectorAll('svg') ?? [])].filter(
        svg => svg.ariaHidden !== 'true' && !(svg.role === 'img' && svg.ariaLabel),
      );
      expect(silent).to.deep.equal([]);
    });
  });
}

function describeTable({ tag, heading }: WidgetSpec): void {
  describe('table', () => {
    it('is captioned, and its rows and columns are headed', async () => {
      const widget = await place(tag, { report: smallReport() });
      const table = part<HTMLTableElement>(widget, 'table');
      expect(textOf(table.caption!)).to.equal(heading);
      const heads = [...table.rows].map(row => [...row.querySelectorAll('th')].map(head => head.scope));
      const [columns, ...rows] = heads;
      expect(new Set(columns)).to.deep.equal(new Set(['col']));
      expect(new Set(rows.map(String))).to.deep.equal(new Set(['row']));
    });

    it('is closed at first, opens on demand and can be scrolled by keyboard', async () => {
      const widget = await place(tag, { report: smallReport() });
      const figures = part<HTMLDetailsElement>(widget, 'details');
      expect(figures.open).to.equal(false);
      part(widget, 'details > summary').click();
      expect(figures.open).to.equal(true);
      const region = part(widget, '[role=region]');
      expect([region.tabIndex, region.ariaLabel]).to.deep.equal([0, heading]);
      await expect(widget).to.be.accessible();
    });
  });
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
