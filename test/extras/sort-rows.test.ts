import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nextSort, sortRows } from '../../src/extras/sort-rows.js';
import type { FiguresColumn, FiguresRow, FiguresTable, Sort } from '../../src/templates/figures-table.js';

const COLUMNS: FiguresColumn[] = [
  { key: 'name', name: 'Model', kind: 'name' },
  { key: 'cost', name: 'Cost', kind: 'amount' },
];
const row = (name: string, cost: FiguresRow['values'][number], rest = false): FiguresRow => ({
  key: name,
  name,
  cells: [String(cost)],
  values: [name, cost],
  rest,
});
const table = (...rows: FiguresRow[]): FiguresTable => ({
  label: '',
  caption: '',
  columns: COLUMNS,
  rows,
  total: { name: 'Total', cells: [] },
});
const by = (column: string, direction: Sort['direction']): Sort => ({ column, direction });
const order = (sort: Sort | null, rows: FiguresRow[], locale = 'en') =>
  sortRows(table(...rows), sort, locale).map(({ name }) => name);

describe('rows', () => {
  const exact = [row('b', '90071992547409.93'), row('a', '90071992547409.931'), row('c', '-2')];
  const partly = [row('unknown', null), row('small', '1'), row('others', '99', true), row('large', '20')];
  const words = [row('zebra', '1'), row('Äpfel', '2'), row('agent 10', '3'), row('agent 2', '4')];

  const cases: [string, string[], string[]][] = [
    ['are as they came without an order', order(null, exact), ['b', 'a', 'c']],
    ['are as they came where its column is gone', order(by('gone', 'ascending'), exact), ['b', 'a', 'c']],
    ['go by amounts to the last digit', order(by('cost', 'descending'), exact), ['a', 'b', 'c']],
    ['the other way as well', order(by('cost', 'ascending'), exact), ['c', 'b', 'a']],
    [
      'that are not known come last, then others',
      order(by('cost', 'descending'), partly),
      ['large', 'small', 'unknown', 'others'],
    ],
    [
      'so in both directions',
      order(by('cost', 'ascending'), partly),
      ['small', 'large', 'unknown', 'others'],
    ],
    [
      'go by names as the language has it, and numbers in them',
      order(by('name', 'ascending'), words, 'de'),
      ['agent 2', 'agent 10', 'Äpfel', 'zebra'],
    ],
    [
      'which another language has otherwise',
      order(by('name', 'ascending'), words, 'sv'),
      ['agent 2', 'agent 10', 'zebra', 'Äpfel'],
    ],
    [
      'of equal amounts stay as they came',
      order(by('cost', 'descending'), [row('b', '1'), row('a', '1.0')]),
      ['b', 'a'],
    ],
  ];
  for (const [name, sorted, expected] of cases) test(name, () => assert.deepEqual(sorted, expected));

  test('are not touched where they are', () => {
    const given = table(...exact);
    sortRows(given, by('cost', 'ascending'), 'en');
    assert.deepEqual(
      given.rows.map(({ name }) => name),
      ['b', 'a', 'c'],
    );
  });
});

describe('a column’s order is', () => {
  const [name, cost] = COLUMNS as [FiguresColumn, FiguresColumn];
  const steps = (column: FiguresColumn) => {
    const first = nextSort(null, column);
    const second = nextSort(first, column);
    return [first?.direction, second?.direction, nextSort(second, column)];
  };
  test('for amounts the largest first, then the smallest, then none', () =>
    assert.deepEqual(steps(cost), ['descending', 'ascending', null]));
  test('for names as a dictionary, then reversed, then none', () =>
    assert.deepEqual(steps(name), ['ascending', 'descending', null]));
  test('its own: another column starts anew', () =>
    assert.deepEqual(nextSort(by('name', 'ascending'), cost), by('cost', 'descending')));
});
