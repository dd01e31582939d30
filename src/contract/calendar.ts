/**
 * Months and days as strings, "2025-02" and "2025-02-28", and arithmetic on them without a time zone. No `Date` of a
 * local zone is ever made from them: `new Date('2025-02-01')` is 31 January in half of the world.
 */

/** "YYYY-MM" */
export type Month = string;
/** "YYYY-MM-DD" */
export type Day = string;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** A day that the calendar has: "2025-02-30" is none. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text) || !isMonth(monthOf(text))) return false;
  const day = dayOfMonth(text);
  return day >= 1 && day <= daysInMonth(monthOf(text));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** 1–31 */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

export function daysInMonth(month: Month): number {
  const { year, index } = split(month);
  if (index === 1) return isLeapYear(year) ? 29 : 28;
  return [3, 5, 8, 10].includes(index) ? 30 : 31;
}

/** Every day of the month, in order. */
export function daysOf(month: Month): Day[] {
  return Array.from({ length: daysInMonth(month) }, (_, index) => dayIn(month, index + 1));
}

/** `dayIn('2025-02', 3)` is "2025-02-03". */
export function dayIn(month: Month, day: number): Day {
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** `addMonths('2025-01', -1)` is "2024-12". */
export function addMonths(month: Month, count: number): Month {
  const { year, index } = split(month);
  const months = year * 12 + index + count;
  const shifted = Math.floor(months / 12);
  return `${String(shifted).padStart(4, '0')}-${String(months - shifted * 12 + 1).padStart(2, '0')}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function split(month: Month): { year: number; index: number } {
  return { year: Number(month.slice(0, 4)), index: Number(month.slice(5, 7)) - 1 };
}
