import { expect } from '@open-wc/testing';
import { parseReport } from '../../src/contract/index.js';
import { projection } from '../../src/model/projection.js';
import { februaryReport, noPrevious, runningMonth } from '../fixtures/reports.js';
import { place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';

/** The first month of all, a week into it. */
function firstWeek() {
  const { period, daily, totals, ...rest } = noPrevious();
  return {
    ...rest,
    period: { ...period, complete: false, data_through: '2025-02-08T00:00:00Z' },
    totals: { ...totals, cost: null, total_tokens: totals.total_tokens },
    daily: daily.filter(({ date }) => date < '2025-02-08'),
  };
}

describe('what a running month will come to', () => {
  it('is an estimate that says what it is worked out from', async () => {
    const widget = await place('monthly-spend', { report: runningMonth() });
    const { total } = projection(runningMonth(), 'cost')!;
    const whole = Math.ceil(Number(total)).toLocaleString('en-US');
    expect(textOf(part(widget, '.estimate'))).to.equal(
      `Estimate for February 2025: $${whole} From 17 completed days and the weekday rhythm of January 2025.`,
    );
    await expect(widget).to.be.accessible();
  });

  it('is told of tokens as well', async () => {
    const widget = await place('monthly-tokens', { report: runningMonth() });
    expect(textOf(part(widget, '.estimated'))).to.equal('Estimate for February 2025: 914M');
  });

  it('goes by its own rhythm in the first month of all', async () => {
    const widget = await place('monthly-tokens', { report: firstWeek() });
    expect(textOf(part(widget, '.estimate'))).to.match(/From 7 completed days and the weekday rhythm\.$/);
  });

  it('names the days that are not expected again', async () => {
    const report = runningMonth();
    const daily = report.daily.map(row =>
      row.date === '2025-02-12' && row.agent_type === 'api' ? { ...row, cost: '900' as const } : row,
    );
    const { basis } = projection(parseReport({ ...report, daily }), 'cost')!;
    expect(basis.unusual).to.deep.equal(['2025-02-12']);
    const widget = await place('monthly-spend', { report: { ...report, daily } });
    expect(textOf(part(widget, '.estimate'))).to.match(/Feb 12 was unusual, and is not expected again\.$/);
  });

  for (const [why, report] of [
    ['of a month that is over', februaryReport()],
    ['where no days are known', { ...runningMonth(), daily: null }],
  ] as const)
    it(`is not told ${why}`, async () => {
      const widget = await place('monthly-spend', { report });
      expect(widget.shadowRoot!.querySelector('.estimate') === null).to.equal(true);
    });
});
