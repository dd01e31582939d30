import { expect } from '@open-wc/testing';
import { place } from '../support/place.js';
import { tableOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_TOKENS } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<top-agents>', () => {
  describeWidget({
    tag: 'top-agents',
    heading: 'Top agents',
    summary: '\u2068Brief writer\u2069 leads with 500 tokens, 32.9% of 1.52K tokens.',
    hasTable: true,
    mismatch: MISMATCHED_TOKENS,
  });

  describe('figures', () => {
    it('are those of the document, to the last digit', async () => {
      const widget = await place('top-agents', { report: smallReport() });
      expect(tableOf(widget)).to.deep.equal({
        caption: 'Top agents',
        columns: ['Agent', 'Tokens', 'Cost', 'Cost per 1M tokens', 'Share'],
        rows: [
          ['Brief writer', '500', '$50.000', '$100,000.00', '32.9%'],
          ['Support triage', '400', '$40.000', '$100,000.00', '26.3%'],
          ['RFP answers', '300', '$30.000', '$100,000.00', '19.7%'],
          ['Release notes', '200', '$20.000', '$100,000.00', '13.2%'],
          ['Contract review', '60', '$5.000', '$83,333.33', '3.9%'],
          ['2 others', '40', '$5.350', '$133,750.00', '2.6%'],
          ['Unassigned', '20', '$0.295', '$14,750.00', '1.3%'],
        ],
        total: ['Total', '1,520', '$150.645', '$99,108.55', '100%'],
      });
    });
  });
});
