/** Months that keep a weekday rhythm, for what is estimated from it. */
import fc from 'fast-check';
import { addMonths, dayIn, daysInMonth, daysOf, type Day, type Month } from '../../src/contract/index.js';
import { runningUntil, type Parts } from './small-report.js';

/** Thousandths, Sunday first: exact in a double and as a decimal. */
export type WeekRhythm = readonly number[];

export const week = (least: number, most: number): fc.Arbitrary<WeekRhythm> =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: 7, maxLength: 7 });

export const month: fc.Arbitrary<Month> = fc
  .integer({ min: 0, max: 600 })
  .map(index => addMonths('1995-01', index));

/** 0 is Sunday. By the Julian day number, so that tests have a calendar of their own. */
export function weekdayOf(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const back = Math.floor((14 - month) / 12);
  const [y, m] = [year + 4800 - back, month + 12 * back - 3];
  const julian =
    date +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32045;
  return (julian + 1) % 7;
}

export interface DailyRow {
  readonly date: Day;
  readonly cost: `${number}`;
  readonly total_tokens: number;
}

/** Cost in thousandths of the rhythm, tokens as many as thousandths (none below zero). */
export function rowsOf(month: Month, rhythm: WeekRhythm, level = 1): DailyRow[] {
  return daysOf(month).map(date => rowOf(date, (rhythm[weekdayOf(date)] ?? 0) * level));
}

export function rowOf(date: Day, thousandths: number): DailyRow {
  return { date, cost: `${thousandths / 1000}`, total_tokens: Math.max(0, thousandths) };
}

/** The month with its first `completed` days in. */
export function cutAfter(month: Month, completed: number, daily: readonly DailyRow[]): Parts {
  return {
    period: {
      month,
      start: dayIn(month, 1),
      end: dayIn(addMonths(month, 1), 1),
      ...runningUntil(
        `${completed < daysInMonth(month) ? dayIn(month, completed + 1) : dayIn(addMonths(month, 1), 1)}T00:00:00Z`,
      ),
    },
    daily: daily.slice(0, completed),
  };
}

export const wholeMonth = (month: Month, daily: readonly DailyRow[]): Parts => ({
  period: { month, start: dayIn(month, 1), end: dayIn(addMonths(month, 1), 1) },
  daily: [...daily],
});

export const monthBefore = (month: Month, daily: readonly DailyRow[]) => ({
  month,
  totals: { cost: null },
  daily: [...daily],
});
