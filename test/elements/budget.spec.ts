import { expect } from '@open-wc/testing';
import { februaryReport, overBudget, runningMonth, withBudget } from '../fixtures/reports.js';
import { place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';

async function placeMeter(report: ReturnType<typeof withBudget>) {
  const widget = await place('monthly-spend', { report });
  const lengthOf = (name: string) =>
    widget.shadowRoot!.querySelector<SVGRectElement>(`.meter .${name}`)?.getBoundingClientRect().width ?? 0;
  return { widget, lengthOf };
}

describe('a budget', () => {
  it('is told with what is used of it, and what is left', async () => {
    const { widget } = await placeMeter(withBudget());
    // 2,500 − 1,373.34, which is what the headline says.
    expect(textOf(part(widget, '[part=figure]'))).to.equal('$1,373.34');
    expect(textOf(part(widget, '.said'))).to.equal('54.9% of the budget of $2,500.00 used; $1,126.66 left.');
    await expect(widget).to.be.accessible();
  });

  it('is a meter, drawn to scale with its estimate', async () => {
    const { widget, lengthOf } = await placeMeter(withBudget());
    const meter = part(widget, '[role=meter]');
    expect([meter.ariaLabel, meter.ariaValueNow, meter.ariaValueText]).to.deep.equal([
      'Budget used',
      '55',
      '54.9%',
    ]);
    expect(lengthOf('used') / lengthOf('track')).to.be.closeTo(1373.339 / 2500, 0.005);
    expect(lengthOf('expected') / lengthOf('track')).to.be.closeTo((2242.911613 - 1373.339) / 2500, 0.01);
    expect(lengthOf('over')).to.equal(0);
  });

  it('may be less than the estimate, and that is said', async () => {
    const { widget } = await placeMeter(withBudget('2000'));
    expect(textOf(part(widget, '.said'))).to.equal(
      '68.7% of the budget of $2,000.00 used; $626.66 left. The estimate is over the budget.',
    );
  });

  it('may be exceeded, and by how much is said', async () => {
    const { widget, lengthOf } = await placeMeter(overBudget());
    expect(textOf(part(widget, '.said'))).to.equal(
      '106.7% of the budget of $1,950.00 used; over by $130.82.',
    );
    expect(part(widget, '[role=meter]').ariaValueNow).to.equal('100');
    expect(lengthOf('over') / lengthOf('used')).to.be.closeTo(130.821 / 1950, 0.005);
    expect(lengthOf('expected')).to.equal(0);
    await expect(widget).to.be.accessible();
  });

  it('may be used exactly', async () => {
    const report = februaryReport();
    const { widget } = await placeMeter({ ...report, budget: { cost: report.totals.cost! } });
    expect(textOf(part(widget, '.said'))).to.equal('100% of the budget of $2,080.82 used; nothing left.');
  });

  for (const [why, report] of [
    ['without one', runningMonth()],
    ['of zero, which means none', withBudget('0')],
  ] as const)
    it(`is not told ${why}`, async () => {
      const { widget } = await placeMeter(report);
      expect(widget.shadowRoot!.querySelector('.budget') === null).to.equal(true);
    });

  it('is a matter of cost', async () => {
    const widget = await place('monthly-tokens', { report: withBudget() });
    expect(widget.shadowRoot!.querySelector('.budget') === null).to.equal(true);
  });
});
