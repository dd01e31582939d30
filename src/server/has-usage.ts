import type { MonthUsage } from './source.js';

/** Whether there is anything that a section which is `null` does not tell. */
export function hasUsage({ totals, dataThrough }: MonthUsage): boolean {
  return dataThrough !== null || Object.values(totals).some(value => value !== null && Number(value) !== 0);
}
