import { expect } from '@open-wc/testing';
import { place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';
import { smallReport } from '../support/small-report.js';
import { MISMATCHED_TOKENS } from '../support/widget-spec.js';
import { describeWidget } from '../support/widget-suite.js';

describe('<monthly-tokens>', () => {
  describeWidget({
    tag: 'monthly-tokens',
    heading: 'Monthly tokens',
    summary: '1,520 tokens in February 2025',
    hasTable: false,
    mismatch: MISMATCHED_TOKENS,
  });

  describe('figures', () => {
    it('are short, and exact beside it', async () => {
      const widget = await place('monthly-tokens', { report: smallReport() });
      expect(textOf(part(widget, '[part=figure]'))).to.equal('1.52K');
      expect(textOf(part(widget, '[part=summary]'))).to.equal(
        '1,520 tokens in February 2025 January 2025: 1.6K',
      );
    });

    it('are compared with the month before, and say so', async () => {
      const widget = await place('monthly-tokens', { report: smallReport() });
      expect(textOf(part(widget, '[part=change]'))).to.equal('-5%');
      expect(textOf(part(widget, '[part=basis]'))).to.equal('February 2025 vs January 2025');
    });
  });
});
