/** Days of usage that was not made for the estimates: the demo's sample organisation, and real data where it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sampleRecords } from '../../demo/sample/sample-organization.js';
import { monthOf, parseMoney, sumMoney, type Day, type Month, type Money } from '../../src/contract/index.js';

export interface MeasuredDay {
  readonly date: Day;
  readonly cost: Money;
  readonly total_tokens: number;
}

type Cells = Readonly<Record<string, string | number>>;

const SERVEGEN = '../shared/data/servegen-usage.csv';
const FOCUS = '../shared/data/focus-sample-1.0.csv';
const missing = (file: string) => !existsSync(file) && `no ${file}`;
export const noServegen = missing(SERVEGEN);
export const noFocus = missing(FOCUS);

/** Fourteen months, in order. */
export function sampleDays(): MeasuredDay[] {
  return sumByDay(sampleRecords(), row => String(row.time), 'cost');
}

/** Two weeks of a production service, from Saturday 25 January to Friday 7 February 2025. */
export function servegenDays(): MeasuredDay[] {
  return sumByDay(rowsOf(SERVEGEN), row => String(row.time), 'cost');
}

/** September 2024 in a thousand lines of a cloud bill; it has no tokens. */
export function focusDays(): MeasuredDay[] {
  return sumByDay(rowsOf(FOCUS), row => String(row.ChargePeriodStart), 'BilledCost');
}

export function byMonth(days: readonly MeasuredDay[]): Map<Month, MeasuredDay[]> {
  const months = new Map<Month, MeasuredDay[]>();
  for (const day of days) months.set(monthOf(day.date), [...(months.get(monthOf(day.date)) ?? []), day]);
  return months;
}

function rowsOf(file: string): Cells[] {
  return parse<Cells>(readFileSync(file, 'utf8'), { columns: true });
}

function sumByDay(rows: readonly Cells[], timeOf: (row: Cells) => string, cost: string): MeasuredDay[] {
  const days = new Map<Day, { costs: Money[]; tokens: number }>();
  for (const row of rows) {
    const date = timeOf(row).slice(0, 10);
    const day = days.get(date) ?? { costs: [], tokens: 0 };
    day.costs.push(parseMoney(row[cost] ?? '') as Money);
    day.tokens += Number(row.input_tokens ?? 0) + Number(row.output_tokens ?? 0);
    days.set(date, day);
  }
  return [...days]
    .map(([date, { costs, tokens }]) => ({ date, cost: sumMoney(costs), total_tokens: tokens }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
