/**
 * A report as CSV, for people with a spreadsheet and for scripts. Every file is rectangular, as RFC 4180 asks, and
 * has two parts: `key,value` rows that say what it is, always the same keys in the same order; then, below an empty
 * row, the table with its headings. A script that wants the table alone skips `ROWS_ABOVE_TABLE` records.
 *
 * Headings are the contract's field names, days are ISO dates, figures are exact with a point; "cannot tell" is an
 * empty cell and zero is 0. What is written depends on the report alone, not on the reader's language. Names are
 * those of the report that is given: to hide them, give one that does.
 */
import type { Report } from '../contract/index.js';
import type { WidgetName } from '../format/messages.js';
import { ALL_COLUMNS, tableOf, type ColumnName, type Row } from './columns.js';
import { textField, toCsv, type Field } from './csv.js';
import { dailyRows, hiddenTypes } from './daily-rows.js';
import { subjectOf } from './file-name.js';
import { rankedRows, totalsRows } from './report-rows.js';

type Section = 'totals' | 'daily' | 'models' | 'services' | 'users' | 'agents';

const SECTIONS: Readonly<Record<WidgetName, Section>> = {
  monthlySpend: 'totals',
  monthlyTokens: 'totals',
  spendByAgentType: 'daily',
  tokensByAgentType: 'daily',
  spendByModel: 'models',
  tokensByModel: 'models',
  spendByService: 'services',
  topUsers: 'users',
  topAgents: 'agents',
};

const MEASURES: readonly ColumnName[] = [
  'cost',
  'currency',
  'total_tokens',
  'input_tokens',
  'cache_read_input_tokens',
  'cache_creation_input_tokens',
  'output_tokens',
  'requests',
];
const SPEND: readonly ColumnName[] = ['cost', 'currency', 'total_tokens'];
const RANKED: readonly ColumnName[] = ['kind', 'count', 'id', 'name'];

const COLUMNS: Readonly<Record<Section, readonly ColumnName[]>> = {
  totals: ['section', 'month', 'days', ...MEASURES],
  daily: ['date', 'agent_type', 'agent_type_name', ...SPEND],
  models: [...RANKED, 'provider', ...MEASURES],
  services: [...RANKED, 'cost', 'currency', 'quantity', 'unit'],
  users: [...RANKED, ...SPEND],
  agents: [...RANKED, 'agent_type', 'agent_type_name', ...SPEND],
};

const NOTHING_HIDDEN: readonly string[] = [];

/**
 * What one widget is about, in both measures, with all rows that the report has of it. `hiddenSeries`: keys of the
 * agent types' series that the reader has hidden; they are left out, and the file says so.
 */
export function widgetCsv(name: WidgetName, report: Report, hiddenSeries = NOTHING_HIDDEN): string {
  const section = SECTIONS[name];
  const hidden = section === 'daily' ? hiddenTypes(report, hiddenSeries) : [];
  return fileOf(
    descriptionOf(subjectOf(name), report, [section], hidden),
    tableOf(COLUMNS[section], rowsOf(section, report, hiddenSeries)),
  );
}

/** The whole report as one flat table: `section` says what a line is about, and each line stands by itself. */
export function monthCsv(report: Report): string {
  const sections: Section[] = ['totals', 'daily', 'models', 'services', 'users', 'agents'];
  return fileOf(
    descriptionOf(subjectOf('month'), report, sections, []),
    tableOf(
      ALL_COLUMNS,
      sections.flatMap(section => rowsOf(section, report, NOTHING_HIDDEN)),
    ),
  );
}

function rowsOf(section: Section, report: Report, hiddenSeries: readonly string[]): Row[] {
  if (section === 'totals') return totalsRows(report);
  return section === 'daily' ? dailyRows(report, hiddenSeries) : rankedRows(report, section);
}

/** What the reader of a file has to know of its figures. */
function descriptionOf(
  subject: string,
  report: Report,
  sections: readonly Section[],
  hidden: readonly string[],
): Field[][] {
  const { period, currency, warnings } = report;
  const missing = sections.filter(section => report[section] === null);
  return Object.entries({
    report: subject,
    month: period.month,
    start: period.start,
    end_exclusive: period.end,
    timezone: period.timezone,
    data_through: period.data_through,
    complete: period.complete ? 'yes' : 'no',
    currency,
    filter: hidden.length > 0 ? `without ${hidden.join(', ')}` : 'none',
    unavailable: missing.join(', ') || 'none',
    warnings: warnings.map(({ code }) => code).join(', ') || 'none',
  }).map(([key, value]) => [textField(key), textField(value)]);
}

/** Records above the table's headings: eleven of `key,value`, and the empty one. */
export const ROWS_ABOVE_TABLE = 12;

function fileOf(description: readonly Field[][], table: readonly Field[][]): string {
  const width = table[0]?.length ?? 0;
  const filled = (record: readonly Field[]) =>
    Array.from({ length: width }, (_, index) => record[index] ?? textField(null));
  return toCsv([...description, [], ...table].map(filled));
}
