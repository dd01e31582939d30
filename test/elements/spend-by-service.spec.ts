import { expect } from '@open-wc/testing';
import { place } from '../support/place.js';
import { tableOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_COST } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<spend-by-service>', () => {
  describeWidget({
    tag: 'spend-by-service',
    heading: 'Spend by other service',
    summary: '\u2068OCR\u2069 leads with $10.00, 100% of $10.00.',
    hasTable: true,
    mismatch: MISMATCHED_COST,
  });

  describe('figures', () => {
    it('are those of the document, to the last digit', async () => {
      const widget = await place('spend-by-service', { report: smallReport() });
      expect(tableOf(widget)).to.deep.equal({
        caption: 'Spend by other service',
        columns: ['Service', 'Cost', 'Quantity', 'Share'],
        rows: [['OCR', '$10.00', '1,250 pages', '100%']],
        total: ['Total', '$10.00', '1,250', '100%'],
      });
    });
  });
});
