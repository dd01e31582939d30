/** The orders that a table's rows can be read in. Pure; nothing is rounded on the way. */
import { compareMoney } from '../contract/index.js';
import type { Amount } from '../model/amount.js';
import type { FiguresColumn, FiguresRow, FiguresTable, Sort } from '../templates/figures-table.js';

type Value = FiguresRow['values'][number];

/** The next order by a column: largest first or as a dictionary has it, then reversed, then as the table came. */
export function nextSort(sort: Sort | null, { key, kind }: FiguresColumn): Sort | null {
  const [first, second] =
    kind === 'amount' ? (['descending', 'ascending'] as const) : (['ascending', 'descending'] as const);
  if (sort?.column !== key) return { column: key, direction: first };
  return sort.direction === first ? { column: key, direction: second } : null;
}

/** What is not known comes after what is, whichever the direction; after that, others and Unassigned. */
export function sortRows({ columns, rows }: FiguresTable, sort: Sort | null, locale: string): FiguresRow[] {
  const place = columns.findIndex(({ key }) => key === sort?.column);
  const column = columns[place];
  if (!sort || !column) return [...rows];
  const compare = comparison(column.kind, locale);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const valueOf = (row: FiguresRow) => row.values[place] ?? null;
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (a.rest || b.rest) return a.rest && b.rest ? 0 : a.rest ? 1 : -1;
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * compare(left, right);
  });
}

function comparison(
  kind: FiguresColumn['kind'],
  locale: string,
): (a: NonNullable<Value>, b: NonNullable<Value>) => number {
  if (kind === 'amount') return (a, b) => compareMoney(a as Amount, b as Amount);
  if (kind === 'day') return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return new Intl.Collator(locale, { numeric: true }).compare;
}
