import type { Report } from '../../../src/contract/index.js';
import { card, element, overlay, patterns, svgElement, swatch, table } from './dom.js';
import { column, day, percent, short, tick, type Measure } from './formats.js';

const HEIGHT = 220;
const PATTERNS = {
  'type-1': 'M0,0L6,6M-1,5L1,7M5,-1L7,1',
  'type-2': 'M0,1H2M3,4H5',
  'type-3': 'M0,1H6M0,4H6',
  'type-4': 'M0,6L6,0M-1,1L1,-1M5,7L7,5',
  'type-5': 'M1,0V6M4,0V6',
  other: 'M0,1.5H6M1.5,0V6',
};
const HINT = 'Left and right arrow keys move by day, up and down by agent type.';

/** `width` of the drawing in pixels. */
export function columns(
  sheets: CSSStyleSheet[],
  report: Report,
  measure: Measure,
  width: number,
): HTMLElement {
  const rows = report.daily ?? [];
  const days = [...new Set(rows.map(row => row.date))].sort();
  const series = [
    ...(report.agent_types ?? []).map(({ id, name }, index) => ({
      id: id as string | null,
      name: name ?? id,
      className: `type-${index}`,
    })),
    { id: null, name: 'Unassigned', className: 'unassigned' },
  ].map(one => {
    const byDay = new Map(rows.filter(row => row.agent_type === one.id).map(row => [row.date, row[measure]]));
    const values = days.map(date => Number(byDay.get(date) ?? 0));
    return { ...one, values, total: values.reduce((sum, value) => sum + value, 0) };
  });
  const sums = days.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const title = measure === 'cost' ? 'Spend by agent type' : 'Tokens by agent type';
  const total = Number(report.totals[measure]);
  const most = Math.max(...sums);
  const largest = series.reduce((best, one) => (one.total > best.total ? one : best));
  const summary =
    `\u2068${largest.name}\u2069 makes up ${percent.format(largest.total / total)}. ` +
    `The highest day is ${day(days[sums.indexOf(most)]!)}, with ${short[measure](most)}.`;
  // Sums of doubles, cut to what the parts are written with: the document's are exact.
  const exact = (values: number[]) =>
    column(measure === 'cost' ? values.map(value => Number(value.toFixed(3))) : values, measure === 'cost');
  const figures = [...series.map(one => exact([...one.values, one.total])), exact([...sums, total])];
  const heads = [...days.map(day), 'Total'];
  return card(
    sheets,
    title,
    true,
    element('p', { class: 'summary' }, element('span', { role: 'status' }), ` ${summary}`),
    element(
      'div',
      { class: 'chart' },
      chart(series, days, measure, most, width, summary),
      overlay(title, HINT, 'horizontal', summary),
    ),
    element('div', { class: 'filter' }, legend(series, measure)),
    patterns(PATTERNS),
    table(
      title,
      ['Day', ...series.map(one => one.name), 'Total'],
      heads.map((name, index) => [name, ...figures.map(cells => cells[index] ?? '')]),
    ),
  );
}

interface Series {
  readonly name: string;
  readonly className: string;
  readonly values: readonly number[];
  readonly total: number;
}

function chart(
  series: readonly Series[],
  days: readonly string[],
  measure: Measure,
  most: number,
  width: number,
  summary: string,
): SVGElement {
  const left = measure === 'cost' ? 32 : 28;
  const plot = { width: width - left - 4, height: HEIGHT - 32 };
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [0.1, 0.2, 0.5, 1].map(part => part * unit).find(size => most / size <= 7) ?? unit;
  const ticks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
  const top = ticks.at(-1)!;
  const round = (pixels: number) => Math.round(pixels * 100) / 100;
  const y = (value: number) => round(8 + plot.height * (1 - value / top));
  const column = plot.width / days.length;
  const svg = svgElement('svg', {
    role: 'img',
    'aria-label': summary,
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
  });
  const grid = ticks.map(value => `M${left},${y(value)}H${width - 4}`).join('');
  svg.append(svgElement('path', { class: 'grid', d: grid }));
  const floor = days.map(() => 0);
  for (const { className, values } of series) {
    const path = values.map((value, index) => {
      const x = round(left + (index + 0.125) * column);
      const from = floor[index] ?? 0;
      floor[index] = from + value;
      return `M${x},${y(from)}H${round(x + column * 0.75)}V${y(from + value)}H${x}Z`;
    });
    svg.append(svgElement('path', { class: `series ${className}`, d: path.join('') }));
  }
  svg.append(svgElement('path', { class: 'baseline', d: `M${left},${y(0)}H${width - 4}` }));
  for (const value of ticks)
    svg.append(
      svgElement('text', { x: left - 8, y: y(value), dy: 4, 'text-anchor': 'end' }, tick[measure](value)),
    );
  for (let index = 0; index < days.length; index += 7)
    svg.append(
      svgElement(
        'text',
        { x: round(left + (index + 0.5) * column), y: HEIGHT - 6, 'text-anchor': 'middle' },
        String(Number(days[index]!.slice(8))),
      ),
    );
  return svg;
}

function legend(series: readonly Series[], measure: Measure): HTMLElement {
  const entries = series
    .toReversed()
    .map(({ name, className, total }) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', class: 'entry', 'aria-pressed': 'true' },
          swatch('swatch', className),
          element('bdi', {}, name),
          element('span', { class: 'amount' }, short[measure](total)),
        ),
      ),
    );
  const title = 'Click to hide or show. Shift-click or double-click to show only that.';
  return element('ul', { class: 'legend', title }, ...entries);
}
