import { expect } from '@open-wc/testing';
import { parseReport } from '../../src/contract/index.js';
import { monthCsv, widgetCsv } from '../../src/export/index.js';
import { maskPeople } from '../../src/model/people.js';
import { februaryReport } from '../fixtures/reports.js';
import { place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';
import { buttonOf, choose, listOf, open, textIn, until, withhold } from '../support/taking.js';

describe('files that a reader takes away', () => {
  let taken: ReturnType<typeof withhold>;
  beforeEach(() => (taken = withhold()));
  afterEach(() => taken.give());

  it('are figures, of the month and the widget', async () => {
    const report = februaryReport();
    const widget = await place('top-users', { report });
    const file = await choose(widget, 'CSV', taken.given);
    expect(file.name).to.equal('top-users-2025-02.csv');
    expect(await textIn(file)).to.equal(widgetCsv('topUsers', report));
    expect(widget.shadowRoot!.activeElement === buttonOf(widget)).to.equal(true);
  });

  it('are pictures', async () => {
    const widget = await place('spend-by-model', { report: februaryReport() });
    const file = await choose(widget, 'PNG', taken.given);
    expect([file.name, file.blob.type]).to.deep.equal(['spend-by-model-2025-02.png', 'image/png']);
  });

  it('are drawings, with the month below, and without the control', async () => {
    const widget = await place('spend-by-model', { report: februaryReport() });
    const file = await choose(widget, 'SVG', taken.given);
    const svg = new DOMParser().parseFromString(await textIn(file), 'image/svg+xml');
    expect(file.name).to.equal('spend-by-model-2025-02.svg');
    expect(textOf(svg.documentElement)).to.match(/February 2025$/);
    expect(textOf(svg.documentElement)).not.to.contain('Download');
  });

  it('have no names of people who are not to be named', async () => {
    const report = februaryReport();
    const widget = await place('top-users', { report, people: 'hidden' });
    const text = await textIn(await choose(widget, 'CSV', taken.given));
    for (const { name, id } of report.users.items) {
      expect(text).not.to.contain(id);
      expect(text).not.to.contain(name);
    }
  });

  it('lack agent types that are hidden, and say so', async () => {
    const report = februaryReport();
    const hiddenSeries = ['type:api'];
    const widget = await place('spend-by-agent-type', { report, hiddenSeries });
    const text = await textIn(await choose(widget, 'CSV', taken.given));
    expect(text).to.equal(widgetCsv('spendByAgentType', report, hiddenSeries));
    expect(text)
      .to.match(/"filter","without API"/)
      .and.not.to.match(/,"api",/);
  });

  it('tell of a whole month in a view', async () => {
    const report = parseReport(februaryReport());
    const view = await place('consumption-view', { report, people: 'initials' });
    const file = await choose(view, 'CSV', taken.given);
    expect(file.name).to.equal('consumption-2025-02.csv');
    expect(await textIn(file)).to.equal(monthCsv(maskPeople(report, 'initials')));
  });

  it('that cannot be made are told of, and can be asked for again', async () => {
    const widget = await place('spend-by-model', { report: februaryReport() });
    const told = console.error;
    console.error = () => {};
    const create = URL.createObjectURL;
    URL.createObjectURL = () => {
      throw new Error('No room.');
    };
    await open(widget);
    listOf(widget).querySelector('button')!.click();
    await until(() => widget.shadowRoot!.querySelector('[role=alert]') !== null, 'a sentence');
    console.error = told;
    URL.createObjectURL = create;
    expect(textOf(part(widget, '[role=alert]'))).to.equal('The file could not be made.');
    await expect(widget).to.be.accessible();
    await choose(widget, 'CSV', taken.given);
    await widget.updateComplete;
    expect(widget.shadowRoot!.querySelector('[role=alert]') === null).to.equal(true);
  });
});

describe('files by methods', () => {
  it('gives figures, drawing and picture', async () => {
    const report = parseReport(februaryReport());
    const widget = await place('monthly-spend', { report });
    expect(await widget.toCsv()).to.equal(widgetCsv('monthlySpend', report));
    expect(await widget.toSvg()).to.match(/^<svg [^]*February 2025/);
    expect((await widget.toPng()).type).to.equal('image/png');
    const view = await place('consumption-view', { report });
    expect(await view.toCsv()).to.equal(monthCsv(report));
  });

  it('gives the figures of a widget that is out of sight', async () => {
    const report = parseReport(februaryReport());
    const view = await place('consumption-view', { report });
    const inside = view.shadowRoot!.querySelector('top-users')!;
    expect(await inside.toCsv()).to.equal(widgetCsv('topUsers', report));
  });

  for (const method of ['toCsv', 'toSvg', 'toPng'] as const)
    it(`${method} rejects where there are no figures`, async () => {
      const widget = await place('spend-by-model', {});
      const reason = await widget[method]().then(String, String);
      expect(reason).to.equal('Error: <spend-by-model> has no figures.');
    });

  it('rejects where a view has none', async () => {
    const view = await place('consumption-view', {});
    const reason = await view.toCsv().then(String, String);
    expect(reason).to.equal('Error: <consumption-view> has no figures.');
  });
});
