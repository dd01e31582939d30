/** The exact figures of every row of a ranking. */
import { alignedMoney } from '../format/aligned-money.js';
import { UNKNOWN, type Formats } from '../format/formats.js';
import { furtherWords } from '../format/further.js';
import type { ColumnName } from '../format/messages.js';
import { unitPrice } from '../format/unit-price.js';
import type { Amount } from '../model/amount.js';
import { costPerMillion } from '../model/cost-per-million.js';
import type { RankedMeasures, RankedRow, Ranking } from '../model/ranking.js';
import type { FiguresColumn, FiguresTable } from './figures-table.js';
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

type Figures = RankedMeasures & Pick<RankedRow, 'unit' | 'share'>;

interface Column extends FiguresColumn {
  /** What it is put in order by. */
  readonly value: (row: Figures) => Amount | null;
  /** What is read, where there is a value. */
  readonly text: (row: Figures, value: Amount) => string;
}

/** What no row knows has no column. */
export function rankedTable(ranking: Ranking, facts: RankingFacts, formats: Formats): FiguresTable {
  const { messages } = formats;
  const { rows, totals } = ranking;
  const columns = columnsOf(ranking, facts, formats).filter(column =>
    rows.some(row => column.value(row) !== null),
  );
  const cellsOf = (row: Figures) =>
    columns.map(({ value, text }) => {
      const known = value(row);
      return known === null ? UNKNOWN : text(row, known);
    });
  return {
    label: furtherWords(formats).figures,
    caption: messages.headings[facts.name],
    columns: [{ key: 'name', name: messages.columns[facts.subject], kind: 'name' }, ...columns],
    rows: rows.map(row => {
      const name = rowName(row, formats);
      return {
        key: row.key,
        name,
        cells: cellsOf(row),
        values: [name, ...columns.map(column => column.value(row))],
        rest: row.kind !== 'item',
      };
    }),
    total: { name: messages.total, cells: cellsOf({ ...totals, unit: null, share: 1 }) },
  };
}

function columnsOf(
  { measure, rows, totals }: Ranking,
  { columns }: RankingFacts,
  formats: Formats,
): Column[] {
  const { messages, percent, locale, currency } = formats;
  const price = unitPrice(locale, currency);
  const money = alignedMoney(
    locale,
    currency,
    [...rows, totals].map(row => row.cost),
  );
  const kind = 'amount' as const;
  const hasPrice = columns.includes('cost') && columns.includes('total_tokens');
  return [
    ...columns.map(key => ({
      key,
      kind,
      name: messages.columns[COLUMN_NAMES[key]],
      value: (row: Figures) => row[key],
      text: (row: Figures, value: Amount) =>
        key === 'cost' ? money(value) : measureText(row, key, value, formats),
    })),
    ...(hasPrice
      ? [
          {
            key: 'cost_per_million',
            kind,
            name: furtherWords(formats).costPerMillion,
            value: (row: Figures) => costPerMillion(row.cost, row.total_tokens),
            text: (_: Figures, value: Amount) => price(value),
          },
        ]
      : []),
    {
      key: 'share',
      kind,
      name: messages.columns.share,
      value: row => (row.share === null ? null : row[measure]),
      text: ({ share }) => percent(share ?? 0),
    },
  ];
}

function measureText(row: Figures, key: keyof RankedMeasures, value: Amount, formats: Formats): string {
  return key === 'quantity' ? (quantityOf(row, formats) ?? UNKNOWN) : formats.count(value);
}
