import { expect } from '@open-wc/testing';
import { place } from '../support/place.js';
import { tableOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_COST } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<spend-by-model>', () => {
  describeWidget({
    tag: 'spend-by-model',
    heading: 'Spend by LLM model',
    summary: '\u2068Palmyra X5\u2069 leads with $120.65, 85.8% of $140.65.',
    hasTable: true,
    mismatch: MISMATCHED_COST,
  });

  describe('figures', () => {
    it('are those of the document, to the last digit', async () => {
      const widget = await place('spend-by-model', { report: smallReport() });
      expect(tableOf(widget)).to.deep.equal({
        caption: 'Spend by LLM model',
        columns: [
          'Model',
          'Cost',
          'Tokens',
          'Input',
          'Cached input',
          'Output',
          'Requests',
          'Cost per 1M tokens',
          'Share',
        ],
        rows: [
          ['Palmyra X5', '$120.645', '1,020', '800', '200', '220', '10', '$118,279.41', '85.8%'],
          ['GPT-6', '$20.000', '500', '400', '0', '100', '5', '$40,000.00', '14.2%'],
        ],
        total: ['Total', '$140.645', '1,520', '1,200', '200', '320', '15', '$92,529.61', '100%'],
      });
    });
  });
});
