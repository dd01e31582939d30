import { expect } from '@open-wc/testing';
import { place } from '../support/place.js';
import { tableOf, textOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_TOKENS } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<tokens-by-model>', () => {
  describeWidget({
    tag: 'tokens-by-model',
    heading: 'Tokens by model',
    summary: '\u2068Palmyra X5\u2069 leads with 1.02K tokens, 67.1% of 1.52K tokens.',
    hasTable: true,
    mismatch: MISMATCHED_TOKENS,
  });

  describe('figures', () => {
    it('are those of the document, to the last digit', async () => {
      const widget = await place('tokens-by-model', { report: smallReport() });
      expect(tableOf(widget)).to.deep.equal({
        caption: 'Tokens by model',
        columns: [
          'Model',
          'Tokens',
          'Input',
          'Cached input',
          'Output',
          'Requests',
          'Cost',
          'Cost per 1M tokens',
          'Share',
        ],
        rows: [
          ['Palmyra X5', '1,020', '800', '200', '220', '10', '$120.645', '$118,279.41', '67.1%'],
          ['GPT-6', '500', '400', '0', '100', '5', '$20.000', '$40,000.00', '32.9%'],
        ],
        total: ['Total', '1,520', '1,200', '200', '320', '15', '$140.645', '$92,529.61', '100%'],
      });
    });
  });

  describe('legend', () => {
    const legendOf = (widget: Element) => [...widget.shadowRoot!.querySelectorAll('.kinds li')].map(textOf);

    it('tells input from the cache and other input apart', async () => {
      const widget = await place('tokens-by-model', { report: smallReport() });
      expect(legendOf(widget)).to.deep.equal(['Uncached input', 'Cached input', 'Output']);
    });

    it('has no cache where nobody knows of one', async () => {
      const report = smallReport();
      const items = report.models!.items.map(item => ({ ...item, cache_read_input_tokens: null }));
      const widget = await place('tokens-by-model', { report: { ...report, models: { items } } });
      expect(legendOf(widget)).to.deep.equal(['Input', 'Output']);
    });
  });
});
