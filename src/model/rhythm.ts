/** Days with their amounts → what is to be expected on each weekday. Estimates: doubles inside, rounded once. */
import { parseMoney, ZERO, type Day } from '../contract/index.js';
import { toNumber, type Amount, type Measure } from './amount.js';
import type { DayAmount } from './past-days.js';

/** What a day of that weekday comes to. */
export type Rhythm = (day: Day) => number;

type Typical = (amounts: readonly number[]) => number;

/** `typical` makes one amount of all those of a weekday; `null` where a weekday has none. */
export function rhythmOf(days: readonly DayAmount[], typical: Typical): Rhythm | null {
  const weekdays: number[][] = [[], [], [], [], [], [], []];
  for (const { day, amount } of days) weekdays[weekdayOf(day)]?.push(toNumber(amount));
  if (weekdays.some(amounts => amounts.length === 0)) return null;
  const usual = weekdays.map(typical);
  return day => usual[weekdayOf(day)] ?? 0;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export const mean: Typical = numbers => sum(numbers) / numbers.length;

export const median: Typical = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
};

/** An estimate as an amount, rounded to a millionth of a major unit or to a whole token. */
export function toEstimate(value: number, measure: Measure): Amount {
  return parseMoney(value.toFixed(measure === 'cost' ? 6 : 0)) ?? ZERO;
}

/** 0 (Sunday) to 6, by the calendar in UTC, where a day's string is its own midnight. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
