import type { Report } from '../../../src/contract/index.js';
import { card, element, overlay, patterns, svgElement, swatch, table } from './dom.js';
import { column, count, percent, short, unitPrice, type Measure } from './formats.js';
import { KIND_PATTERNS, tokenKinds } from './kinds.js';

type Section = Report['models'] | Report['services'] | Report['users'] | Report['agents'];

interface Row {
  readonly name: string;
  readonly rest: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface RankingLook {
  readonly title: string;
  readonly subject: string;
  readonly measure: Measure;
  /** Columns of the table: the document's names, and a reader's. */
  readonly columns: Readonly<Record<string, string>>;
  /** Bars show the kinds of tokens apart. */
  readonly split?: boolean;
  readonly wide?: boolean;
}

export function ranking(sheets: CSSStyleSheet[], section: Section, look: RankingLook): HTMLElement {
  const { title, measure, split = false, wide = false } = look;
  const amount = (row: Row) => Number(row.values[measure]);
  const rows = rowsOf(section).sort(
    (a, b) => Number(a.rest) - Number(b.rest) || (a.rest ? 0 : amount(b) - amount(a)),
  );
  const whole = rows.reduce((sum, row) => sum + amount(row), 0);
  const most = amount(rows[0]!);
  const said = (value: number) => short[measure](value) + (measure === 'cost' ? '' : ' tokens');
  const summary =
    `\u2068${rows[0]!.name}\u2069 leads with ${said(most)}, ` +
    `${percent.format(most / whole)} of ${said(whole)}.`;
  const list = element('ol', { class: 'ranking', role: 'list' });
  for (const row of rows) list.append(rankedRow(row, amount(row), most, whole, measure, split));
  const hint = 'Up and down arrow keys move by row.';
  return card(
    sheets,
    title,
    wide,
    element('p', { class: 'summary' }, summary),
    ...(split ? [kindLegend()] : []),
    element('div', { class: 'rows' }, list, overlay(title, hint, 'vertical', summary)),
    ...(split ? [patterns(KIND_PATTERNS)] : []),
    rankingTable(rows, look),
  );
}

function rowsOf(section: Section): Row[] {
  if (!section) return [];
  const rows: Row[] = section.items.map(item => ({ name: item.name ?? item.id, rest: false, values: item }));
  if (section.other) rows.push({ name: `${section.other.count} others`, rest: true, values: section.other });
  if ('unassigned' in section && section.unassigned)
    rows.push({ name: 'Unassigned', rest: true, values: section.unassigned });
  return rows;
}

function rankedRow(
  { name, rest, values }: Row,
  amount: number,
  most: number,
  whole: number,
  measure: Measure,
  split: boolean,
): HTMLElement {
  const detail = quantity(values);
  const row = element(
    'li',
    { class: rest ? 'row rest' : 'row' },
    element(
      'span',
      { class: 'name' },
      element('bdi', {}, name),
      ...(detail ? [' ', element('bdi', { class: 'detail' }, detail)] : []),
    ),
    element(
      'span',
      { class: 'amount' },
      element('span', { class: 'value' }, short[measure](amount)),
      ' ',
      element('span', { class: 'share' }, percent.format(amount / whole)),
    ),
  );
  if (rest) return row;
  const bar = svgElement('svg', { class: 'bar', 'aria-hidden': 'true' });
  const parts = split
    ? tokenKinds(values).map(({ className, tokens }) => ({ className, size: tokens }))
    : [{ className: 'whole', size: amount }];
  let start = 0;
  for (const { className, size } of parts) {
    const [x, width] = [start, size].map(part => `${Math.round((part / most) * 10000) / 100}%`);
    bar.append(svgElement('rect', { class: className, x: x!, width: width!, height: '100%' }));
    start += size;
  }
  row.append(bar);
  return row;
}

function kindLegend(): HTMLElement {
  const kinds = tokenKinds({}).map(({ className, name }) => element('li', {}, swatch('', className), name));
  return element('ul', { class: 'kinds' }, ...kinds);
}

function rankingTable(rows: readonly Row[], { title, subject, columns, measure }: RankingLook): HTMLElement {
  const sum = (key: string) => rows.reduce((total, row) => total + Number(row.values[key] ?? 0), 0);
  const figures = Object.entries(columns).map(([key, name]) => {
    const total = key === 'cost' ? Number(sum(key).toFixed(6)) : sum(key);
    const cells =
      key === 'quantity'
        ? [...rows.map(row => quantity(row.values)), '–']
        : column([...rows.map(row => row.values[key]), total], key === 'cost');
    return { name, cells };
  });
  if ('total_tokens' in columns)
    figures.push({
      name: 'Cost per 1M tokens',
      cells: [
        ...rows.map(({ values }) => values),
        { cost: sum('cost'), total_tokens: sum('total_tokens') },
      ].map(values => unitPrice.format((Number(values['cost']) * 1e6) / Number(values['total_tokens']))),
    });
  const whole = sum(measure);
  figures.push({
    name: 'Share',
    cells: [...rows.map(row => Number(row.values[measure])), whole].map(part => percent.format(part / whole)),
  });
  return table(
    title,
    [subject, ...figures.map(({ name }) => name)],
    [...rows.map(({ name }) => name), 'Total'].map((name, index) => [
      name,
      ...figures.map(({ cells }) => cells[index] ?? ''),
    ]),
  );
}

function quantity({ quantity: amount, unit }: Row['values']): string {
  return amount == null ? '' : `${count.format(Number(amount))} ${String(unit)}`;
}
