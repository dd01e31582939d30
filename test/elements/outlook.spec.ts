import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { parseReport } from '../../src/contract/index.js';
import { projection } from '../../src/model/projection.js';
import { februaryReport, negativeCosts, noPrevious, runningMonth, tinyCosts } from '../fixtures/reports.js';
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

describe('why spend has changed', () => {
  const open = async (report = februaryReport()) => {
    const widget = await place('monthly-spend', { report });
    const button = part<HTMLButtonElement>(widget, '.why');
    button.click();
    await waitUntil(() => button.ariaExpanded === 'true');
    return { widget, button };
  };

  it('is told when somebody wants to know', async () => {
    const widget = await place('monthly-spend', { report: februaryReport() });
    const button = part<HTMLButtonElement>(widget, '.why');
    expect([textOf(button), button.ariaExpanded, button.offsetHeight >= 24]).to.deep.equal([
      'Why it changed',
      'false',
      true,
    ]);
    expect(widget.shadowRoot!.querySelector('.causes') === null).to.equal(true);
  });

  it('opens and closes by key, and the focus stays', async () => {
    const widget = await place('monthly-spend', { report: februaryReport() });
    const button = part<HTMLButtonElement>(widget, '.why');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => button.ariaExpanded === 'true');
    expect(part(widget, '.causes').id).to.equal(button.getAttribute('aria-controls'));
    await sendKeys({ press: ' ' });
    await waitUntil(() => button.ariaExpanded === 'false');
    expect(widget.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('names every cause, its amount, and the sum', async () => {
    const { widget } = await open();
    const rows = [...widget.shadowRoot!.querySelectorAll('.cause')].map(textOf);
    expect(rows).to.deep.equal([
      'Volume +$121.50 8% more tokens, at the average price of January 2025.',
      'Model mix $0.00 No dearer or cheaper selection of models.',
      'Prices $0.00 The same models cost the same.',
      'Other services $0.00 Other services cost the same.',
      'Total +$121.50 February 2025 against January 2025',
    ]);
    await expect(widget).to.be.accessible();
  });

  it('stays open with other figures', async () => {
    const { widget } = await open();
    widget.report = negativeCosts();
    await widget.updateComplete;
    expect(textOf(part(widget, '.cause.sum .value'))).to.equal('-$337.25');
  });

  for (const [why, report] of [
    ['of a running month', runningMonth()],
    ['of the first month', tinyCosts()],
    ['without models', { ...februaryReport(), models: null }],
  ] as const)
    it(`is not told ${why}`, async () => {
      const widget = await place('monthly-spend', { report });
      expect(widget.shadowRoot!.querySelector('.why') === null).to.equal(true);
    });

  it('is a matter of cost', async () => {
    const widget = await place('monthly-tokens', { report: februaryReport() });
    expect(widget.shadowRoot!.querySelector('.why') === null).to.equal(true);
  });
});
