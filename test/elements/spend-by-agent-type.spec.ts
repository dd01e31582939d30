import { expect } from '@open-wc/testing';
import { measured, place } from '../support/place.js';
import { part, tableOf, textOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_COST } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<spend-by-agent-type>', () => {
  describeWidget({
    tag: 'spend-by-agent-type',
    heading: 'Spend by agent type',
    summary: '\u2068API\u2069 makes up 66.5%. The highest day is Feb 1, with $100.25.',
    hasTable: true,
    mismatch: MISMATCHED_COST,
  });

  describe('of what was free', () => {
    const free = () => ({
      ...smallReport(),
      daily: smallReport().daily!.map(row => ({ ...row, cost: '0' })),
    });
    const summary = (widget: Element) => textOf(part(widget, '[part=summary]'));

    it('says that it cost nothing, not that nothing was used', async () => {
      const widget = await place('spend-by-agent-type', { report: free() });
      await measured();
      expect(summary(widget)).to.equal('$0.00 in all.');
      expect(part(widget, '[part=chart]').ariaLabel).to.equal('$0.00 in all.');
    });

    it('says nothing of the whole where only that is shown', async () => {
      const daily = smallReport().daily!.map(row => (row.agent_type === null ? { ...row, cost: '0' } : row));
      const hiddenSeries = ['type:api', 'type:framework'];
      const widget = await place('spend-by-agent-type', {
        report: { ...smallReport(), daily },
        hiddenSeries,
      });
      expect(summary(widget)).to.equal('1 of 3 agent types shown: $0.00.');
    });
  });

  describe('figures', () => {
    it('are those of the document, to the last digit, for every day', async () => {
      const widget = await place('spend-by-agent-type', { report: smallReport() });
      const { columns, rows, total } = tableOf(widget);
      expect(columns).to.deep.equal(['Day', 'API', 'Framework', 'Unassigned', 'Total']);
      expect(rows).to.have.length(28);
      expect(rows.slice(0, 3)).to.deep.equal([
        ['Feb 1', '$100.250', '$0.000', '$0.000', '$100.250'],
        ['Feb 2', '$0.000', '$50.100', '$0.295', '$50.395'],
        ['Feb 3', '$0.000', '$0.000', '$0.000', '$0.000'],
      ]);
      expect(total).to.deep.equal(['Total', '$100.250', '$50.100', '$0.295', '$150.645']);
    });

    it('have a column for every day that has usage, in the colour of its type', async () => {
      const widget = await place('spend-by-agent-type', { report: smallReport() });
      await measured();
      const series = [...(widget.shadowRoot?.querySelectorAll('[part=series]') ?? [])];
      const columns = series.map(path => [path.classList[1], path.getAttribute('d')?.match(/M/g)?.length]);
      expect(columns).to.deep.equal([
        ['type-0', 1],
        ['type-1', 1],
        ['unassigned', 1],
      ]);
    });

    it('are named and summed in the legend', async () => {
      const widget = await place('spend-by-agent-type', { report: smallReport() });
      expect(textOf(part(widget, '[part=legend]'))).to.equal('Unassigned $0.30 Framework $50.10 API $100.25');
    });
  });
});
