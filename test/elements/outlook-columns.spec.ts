import { expect } from '@open-wc/testing';
import { parseReport, subtractMoney } from '../../src/contract/index.js';
import { projection } from '../../src/model/projection.js';
import { unusualDays } from '../../src/model/unusual-days.js';
import { februaryReport, negativeCosts, oneOutlier, runningMonth } from '../fixtures/reports.js';
import { measured, place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';

async function placeChart(properties: Partial<HTMLElementTagNameMap['spend-by-agent-type']>) {
  const widget = await place('spend-by-agent-type', properties);
  await measured();
  const all = (selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  return { widget, all, notes: () => all('.notes li').map(textOf) };
}

const heightOf = (path: Element | undefined) => (path as SVGPathElement).getBBox();

describe('the days to come', () => {
  it('are outlines, one for each, as tall as their estimate', async () => {
    const { widget, all } = await placeChart({ report: runningMonth() });
    const path = part<SVGPathElement & HTMLElement>(widget, '.coming').getAttribute('d')!;
    const estimates = projection(runningMonth(), 'cost')!.days.filter(day => day !== null);
    expect(path.match(/M/g)).to.have.length(estimates.length);
    const tallest = heightOf(all('.outlook .coming')[0]).height;
    const plot = heightOf(all('.grid')[0]).height;
    const ticks = all('svg[part=chart] text')
      .map(textOf)
      .filter(text => text.startsWith('$'));
    const top = Math.max(...ticks.map(text => Number(text.slice(1))));
    expect(top).to.be.greaterThan(0);
    expect(tallest / plot).to.be.closeTo(Math.max(...estimates.map(Number)) / top, 0.02);
    await expect(widget).to.be.accessible();
  });

  it('are told in words, with what they will add', async () => {
    const { notes } = await placeChart({ report: runningMonth() });
    const { total } = projection(runningMonth(), 'cost')!;
    const more = Math.ceil(Number(subtractMoney(total, runningMonth().totals.cost!)));
    expect(notes()).to.have.length(1);
    expect(notes()[0]!.replace(/\s/g, ' ')).to.equal(`Estimate for Feb 18 – 28: $${more} more`);
  });

  it('leave the chart while some types are hidden', async () => {
    const { widget, notes } = await placeChart({ report: runningMonth(), hiddenSeries: ['type:api'] });
    expect(part(widget, '.coming').getAttribute('d')).to.equal('');
    expect(notes()).to.deep.equal([]);
  });

  it('are none in a month that is over', async () => {
    const { widget, notes } = await placeChart({ report: februaryReport() });
    expect(part(widget, '.coming').getAttribute('d')).to.equal('');
    expect(notes()).to.deep.equal([]);
  });
});

describe('unusual days', () => {
  it('have a mark above their column, and the reason in words', async () => {
    const { all, notes } = await placeChart({ report: oneOutlier() });
    const [day] = unusualDays(parseReport(oneOutlier()), 'cost');
    expect([day?.day, day?.amount, day?.usual]).to.deep.equal(['2025-02-17', '19667.152', '155.517643']);
    expect(notes()).to.deep.equal(['Feb 17 was 126 times a usual Monday ($19,667.15 instead of $156).']);
    const [mark] = all('.outlook .unusual');
    const [column] = all('.series');
    expect(heightOf(mark).y + heightOf(mark).height).to.be.at.most(heightOf(column).y);
  });

  it('may be days of a credit', async () => {
    const { all, notes } = await placeChart({ report: negativeCosts() });
    expect(notes()).to.deep.equal([
      'Feb 12 came to -$46.45, a usual Wednesday to $81.53.',
      'Feb 20 came to -$212.94, a usual Thursday to $95.75.',
    ]);
    expect(all('.outlook .unusual')).to.have.length(2);
  });

  it('are not told while some types are hidden', async () => {
    const { all, notes } = await placeChart({ report: negativeCosts(), hiddenSeries: ['type:api'] });
    expect([all('.outlook .unusual').length, notes().length]).to.deep.equal([0, 0]);
  });
});
