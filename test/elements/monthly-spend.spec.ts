import { expect } from '@open-wc/testing';
import { runningMonth } from '../fixtures/reports.js';
import { place } from '../support/place.js';
import { part, textOf, visibleTextOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_COST } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<monthly-spend>', () => {
  describeWidget({
    tag: 'monthly-spend',
    heading: 'Monthly spend',
    summary: 'Exactly $150.645 in February 2025',
    hasTable: false,
    mismatch: MISMATCHED_COST,
  });

  describe('figures', () => {
    it('are rounded once, and exact beside it', async () => {
      const widget = await place('monthly-spend', { report: smallReport() });
      expect(textOf(part(widget, '[part=figure]'))).to.equal('$150.65');
      expect(textOf(part(widget, '[part=summary]'))).to.equal(
        'Exactly $150.645 in February 2025 January 2025: $100.43',
      );
    });

    it('are compared with the month before, and say so', async () => {
      const widget = await place('monthly-spend', { report: smallReport() });
      expect(textOf(part(widget, '[part=change]'))).to.equal('+50%');
      expect(textOf(part(widget, '[part=basis]'))).to.equal('February 2025 vs January 2025');
    });

    it('of a running month are compared with as many days', async () => {
      const widget = await place('monthly-spend', { report: runningMonth() });
      expect(textOf(part(widget, '[part=basis]'))).to.match(/^Feb 1\s–\s17 vs Jan 1\s–\s17$/);
    });

    it('have no percentage against nothing', async () => {
      const previous = { month: '2025-01', totals: { cost: '0' } };
      const widget = await place('monthly-spend', { report: smallReport('2025-02', { previous }) });
      expect(widget.shadowRoot!.querySelector('[part=change]') === null).to.equal(true);
      expect(visibleTextOf(widget)).to.contain('January 2025: $0.00');
    });
  });
});
