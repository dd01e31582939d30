/** The exact figures of every row of a ranking. */
import { UNKNOWN, type Formats } from '../format/formats.js';
import { furtherWords } from '../format/further.js';
import type { ColumnName } from '../format/messages.js';
import type { RankedMeasures, Ranking } from '../model/ranking.js';
import type { FiguresTable } from './figures-table.js';
import { quantityOf, rowName, type RankingFacts } from './ranked-usage.js';

const COLUMN_NAMES = {
  cost: 'cost',
  total_tokens: 'tokens',
  input_tokens: 'input',
  cache_read_input_tokens: 'cached',
  output_tokens: 'output',
  requests: 'requests',
  quantity: 'quantity',
} as const satisfies Record<keyof RankedMeasures, ColumnName>;

export function rankedTable(
  { rows, totals }: Ranking,
  { name, subject, columns }: RankingFacts,
  formats: Formats,
): FiguresTable {
  const { messages, percent } = formats;
  return {
    label: furtherWords(formats).figures,
    caption: messages.headings[name],
    columns: [
      messages.columns[subject],
      ...columns.map(column => messages.columns[COLUMN_NAMES[column]]),
      messages.columns.share,
    ],
    rows: rows.map(row => ({
      name: rowName(row, formats),
      cells: [
        ...columns.map(column => cell(row, column, formats)),
        row.share === null ? UNKNOWN : percent(row.share),
      ],
    })),
    total: {
      name: messages.total,
      cells: [...columns.map(column => cell({ ...totals, unit: null }, column, formats)), ''],
    },
  };
}

function cell(
  row: RankedMeasures & { unit: string | null },
  column: keyof RankedMeasures,
  formats: Formats,
): string {
  const amount = row[column];
  if (amount === null) return UNKNOWN;
  if (column === 'cost') return formats.exactMoney(amount);
  return column === 'quantity' ? (quantityOf(row, formats) ?? UNKNOWN) : formats.count(amount);
}
