import { expect } from '@open-wc/testing';
import { februaryReport, noTokenSplit, nothingKnown, runningMonth } from '../fixtures/reports.js';
import type { ReportDocument } from '../../src/contract/index.js';
import { place } from '../support/place.js';
import { textOf } from '../support/rendered.js';

async function placeTokens(report: ReportDocument) {
  const widget = await place('monthly-tokens', { report });
  const all = (selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  return { widget, all, figures: () => all('.kinds > div').map(textOf) };
}

describe('tokens by kind', () => {
  it('are told exactly, with their shares and the requests', async () => {
    const { widget, figures } = await placeTokens(februaryReport());
    const { totals } = februaryReport();
    const number = (value: number) => value.toLocaleString('en-US');
    const [input, cached, output] = [
      totals.input_tokens!,
      totals.cache_read_input_tokens!,
      totals.output_tokens!,
    ];
    const share = (value: number) => `${Number(((value / totals.total_tokens!) * 100).toFixed(1))}%`;
    expect(figures()).to.deep.equal([
      `Uncached input ${number(input - cached)} ${share(input - cached)}`,
      `Cached input ${number(cached)} ${share(cached)}`,
      `Output ${number(output)} ${share(output)}`,
      `Requests ${number(totals.requests!)}`,
    ]);
    await expect(widget).to.be.accessible();
  });

  it('share one bar', async () => {
    const { all } = await placeTokens(runningMonth());
    const [whole] = all('.split .bar');
    const lengths = all('.split .bar rect').map(piece => piece.getBoundingClientRect().width);
    const { totals } = runningMonth();
    expect(lengths).to.have.length(3);
    expect(lengths[2]! / whole!.getBoundingClientRect().width).to.be.closeTo(
      totals.output_tokens! / totals.total_tokens!,
      0.001,
    );
  });

  it('are not told where the source cannot tell them apart; requests are', async () => {
    const { all, figures } = await placeTokens(noTokenSplit());
    expect(figures()).to.deep.equal([`Requests ${noTokenSplit().totals.requests!.toLocaleString('en-US')}`]);
    expect(all('.split .bar')).to.deep.equal([]);
  });

  it('leave cached input out where it is not known', async () => {
    const report = februaryReport();
    const { figures } = await placeTokens({
      ...report,
      totals: { ...report.totals, cache_read_input_tokens: null },
    });
    expect(figures().slice(0, 2)[1]).to.equal('Cached input –');
  });

  it('are none where nothing is known', async () => {
    const { totals, ...rest } = februaryReport();
    const only = { ...nothingKnown().totals, total_tokens: totals.total_tokens };
    const { all } = await placeTokens({ ...rest, totals: only });
    expect(all('.split')).to.deep.equal([]);
  });

  it('are a matter of tokens', async () => {
    const widget = await place('monthly-spend', { report: februaryReport() });
    expect(widget.shadowRoot!.querySelector('.split') === null).to.equal(true);
  });
});
