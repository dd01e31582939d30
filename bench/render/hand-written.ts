/**
 * The yardstick: the same picture and the same tables as `<consumption-view>` draws, written by hand in plain DOM for
 * this one report, without states, sharing, languages or updates in place. Another month and another mode are drawn
 * anew, as such code does.
 */
import type { Report } from '../../src/contract/index.js';

type Mode = 'cost' | 'activity';
type Measure = 'cost' | 'total_tokens';
interface Row {
  readonly name: string;
  readonly rest: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

const SVG = 'http://www.w3.org/2000/svg';
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
const exactMoney = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 20,
});
const tokens = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const short = {
  cost: (value: unknown) => money.format(Number(value)),
  total_tokens: (value: unknown) => compact.format(Number(value)),
};
const exact = (column: string, value: unknown) =>
  value == null ? '–' : column === 'cost' ? exactMoney.format(value as number) : tokens.format(Number(value));

export function drawByHand(root: ParentNode & Node, report: Report, mode: Mode, width: number): void {
  const cards =
    mode === 'cost'
      ? [
          headline(report, 'cost', 'Monthly spend'),
          columns(report, 'cost', 'Spend by agent type', width),
          ranking('Spend by LLM model', rowsOf(report.models), 'cost', ['cost', 'total_tokens', 'requests']),
          ranking('Spend by other service', rowsOf(report.services), 'cost', ['cost', 'quantity']),
        ]
      : [
          headline(report, 'total_tokens', 'Monthly tokens'),
          columns(report, 'total_tokens', 'Tokens by agent type', width),
          ranking('Top users', rowsOf(report.users), 'total_tokens', ['total_tokens', 'cost']),
          ranking('Top agents', rowsOf(report.agents), 'total_tokens', ['total_tokens', 'cost']),
          ranking('Tokens by model', rowsOf(report.models), 'total_tokens', [
            'total_tokens',
            'input_tokens',
            'cache_read_input_tokens',
            'output_tokens',
            'requests',
          ]),
        ];
  root.replaceChildren(...cards);
}

function headline(report: Report, measure: Measure, title: string): HTMLElement {
  const now = Number(report.totals[measure]);
  const before = Number(report.previous?.totals[measure]);
  return card(
    title,
    element('p', 'figure', measure === 'cost' ? money.format(now) : tokens.format(now)),
    element('p', 'comparison', percent.format((now - before) / before), ` vs ${report.previous?.month}`),
    element('p', 'summary', exact(measure, report.totals[measure])),
  );
}

function columns(report: Report, measure: Measure, title: string, width: number): HTMLElement {
  const days = [...new Set(report.daily?.map(row => row.date))].sort();
  const types = [...(report.agent_types ?? []).map(type => type.id), null];
  const names = [...(report.agent_types ?? []).map(type => type.name ?? type.id), 'Unassigned'];
  const values = types.map(type =>
    days.map(date =>
      Number(report.daily?.find(row => row.date === date && row.agent_type === type)?.[measure] ?? 0),
    ),
  );
  const sums = days.map((_, index) => values.reduce((sum, series) => sum + (series[index] ?? 0), 0));
  const height = 220;
  const left = 50;
  const plot = { width: width - left - 4, height: height - 32 };
  const most = Math.max(...sums);
  const step = 10 ** Math.floor(Math.log10(most / 4));
  const top = Math.ceil(most / step / 5) * step * 5;
  const y = (value: number) => 8 + plot.height * (1 - value / top);
  const svg = svgElement('svg', { class: 'chart', width, height, role: 'img', 'aria-label': title });
  const floor = days.map(() => 0);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(part => part * top);
  svg.append(
    svgElement('path', { class: 'grid', d: ticks.map(tick => `M${left},${y(tick)}H${width - 4}`).join('') }),
  );
  values.forEach((series, type) => {
    const path = series.map((value, index) => {
      const x = left + (index * plot.width) / days.length;
      const from = floor[index] ?? 0;
      floor[index] = from + value;
      return `M${x},${y(from)}H${x + (plot.width / days.length) * 0.75}V${y(from + value)}H${x}Z`;
    });
    svg.append(svgElement('path', { class: `series type-${type}`, d: path.join('') }));
  });
  for (const tick of ticks)
    svg.append(svgElement('text', { x: left - 8, y: y(tick), 'text-anchor': 'end' }, short[measure](tick)));
  days.forEach((date, index) => {
    if (index % 7 === 0)
      svg.append(
        svgElement(
          'text',
          { x: left + ((index + 0.4) * plot.width) / days.length, y: height - 6, 'text-anchor': 'middle' },
          String(Number(date.slice(8))),
        ),
      );
  });
  const totals = values.map(series => series.reduce((sum, value) => sum + value, 0));
  const legend = element('ul', 'legend');
  names.forEach((name, index) =>
    legend.append(
      element(
        'li',
        '',
        element('span', `swatch type-${index}`),
        element('bdi', '', name),
        element('span', 'amount', short[measure](totals[index])),
      ),
    ),
  );
  const rows = days.map((date, index) => [
    day.format(new Date(`${date}T00:00Z`)),
    ...values.map(series => exact(measure, series[index])),
    exact(measure, sums[index]),
  ]);
  const total = ['Total', ...totals.map(sum => exact(measure, sum)), exact(measure, report.totals[measure])];
  return card(
    title,
    element('p', 'summary', `${names[0]} of ${short[measure](report.totals[measure])}`),
    svg,
    legend,
    table(title, ['Day', ...names, 'Total'], [...rows, total]),
  );
}

function ranking(
  title: string,
  rows: readonly Row[],
  measure: Measure,
  shown: readonly string[],
): HTMLElement {
  const sorted = [...rows].sort(
    (a, b) => Number(a.rest) - Number(b.rest) || Number(b.values[measure]) - Number(a.values[measure]),
  );
  const whole = sorted.reduce((sum, row) => sum + Number(row.values[measure]), 0);
  const most = Math.max(...sorted.map(row => Number(row.values[measure])));
  const list = element('ol', 'ranking');
  for (const { name, rest, values } of sorted) {
    const bar = svgElement('svg', { class: 'bar' });
    const value = Number(values[measure]);
    bar.append(
      svgElement('rect', { class: 'whole', x: '0%', width: `${(value / most) * 100}%`, height: '100%' }),
    );
    list.append(
      element(
        'li',
        rest ? 'row rest' : 'row',
        element('span', 'name', element('bdi', '', name)),
        element(
          'span',
          'amount',
          short[measure](value),
          element('span', 'share', percent.format(value / whole)),
        ),
        bar,
      ),
    );
  }
  const cells = sorted.map(({ name, values }) => [
    name,
    ...shown.map(column => exact(column, values[column])),
    percent.format(Number(values[measure]) / whole),
  ]);
  return card(
    title,
    element('p', 'summary', `${sorted[0]?.name} leads`),
    list,
    table(title, [title, ...shown, 'Share'], cells),
  );
}

function rowsOf(section: Report['models'] | Report['services'] | Report['users'] | Report['agents']): Row[] {
  if (!section) return [];
  const rows: Row[] = section.items.map(item => ({ name: item.name ?? item.id, rest: false, values: item }));
  if (section.other) rows.push({ name: `${section.other.count} others`, rest: true, values: section.other });
  if ('unassigned' in section && section.unassigned)
    rows.push({ name: 'Unassigned', rest: true, values: section.unassigned });
  return rows;
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const body = element('tbody', '');
  for (const [name = '', ...cells] of rows)
    body.append(
      element(
        'tr',
        '',
        element('th', '', element('bdi', '', name)),
        ...cells.map(cell => element('td', '', cell)),
      ),
    );
  const made = element(
    'table',
    '',
    element('caption', '', title),
    element('thead', '', element('tr', '', ...head.map(name => element('th', '', name)))),
    body,
  );
  return element('details', '', element('summary', '', 'Exact figures'), element('div', 'scroll', made));
}

function card(title: string, ...content: Node[]): HTMLElement {
  return element(
    'div',
    'card',
    element('figure', '', element('h3', '', title), element('div', 'body', ...content)),
  );
}

function element(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function svgElement(tag: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text) made.textContent = text;
  return made;
}
