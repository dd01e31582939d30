/** Every column that a table can have: one vocabulary, the contract's own, in English for every reader. */
import type { Decimal } from '../contract/index.js';
import { numberField, textField, type Field } from './csv.js';

const COLUMNS = {
  /** The part of the report that a line is from. */
  section: 'text',
  month: 'text',
  /** The first so many days of the month, where a line is not about all of them. */
  days: 'figure',
  date: 'text',
  /** `item`; `other`, what is below the top, summed; `unassigned`, what no one can be named for. */
  kind: 'text',
  /** How many are summed in a line; not known of what is unassigned. */
  count: 'figure',
  id: 'text',
  name: 'text',
  provider: 'text',
  agent_type: 'text',
  agent_type_name: 'text',
  cost: 'figure',
  currency: 'text',
  total_tokens: 'figure',
  input_tokens: 'figure',
  cache_read_input_tokens: 'figure',
  cache_creation_input_tokens: 'figure',
  output_tokens: 'figure',
  requests: 'figure',
  quantity: 'figure',
  unit: 'text',
} as const;

type Columns = typeof COLUMNS;
export type ColumnName = keyof Columns;

/** A line before it is written; what it does not say is an empty cell. */
export type Row = {
  readonly [Name in ColumnName]?: (Columns[Name] extends 'text' ? string : Decimal | number) | null;
};

export const ALL_COLUMNS = Object.keys(COLUMNS) as ColumnName[];

/** A line of headings, and one for each row. */
export function tableOf(columns: readonly ColumnName[], rows: readonly Row[]): Field[][] {
  return [columns.map(textField), ...rows.map(row => columns.map(column => fieldOf(row, column)))];
}

function fieldOf(row: Row, column: ColumnName): Field {
  const value = row[column] ?? null;
  return COLUMNS[column] === 'text'
    ? textField(value as string | null)
    : numberField(value as Decimal | number | null);
}
