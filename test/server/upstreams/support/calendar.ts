import { addMonths, dayIn, daysInMonth, type Month } from '../../../../src/contract/index.js';
import type { Random } from './random.js';

/** Months across a year's end, short ones, leap ones, and of every length. */
const FIRST_MONTHS = [
  '2024-12',
  '2024-11',
  '2025-01',
  '2025-02',
  '2024-01',
  '2026-02',
  '2025-03',
  '2025-06',
  '2025-10',
];

/** One to three months in a row, and a "now" at the end of the last one or within it. */
export function randomMonths(random: Random): { months: Month[]; last: Month; now: Date } {
  const first = random.pick(FIRST_MONTHS);
  const months = Array.from({ length: random.whole(1, 3) }, (_, index) => addMonths(first, index));
  const last = months.at(-1) ?? first;
  const today = dayIn(last, random.whole(1, daysInMonth(last)));
  const within = `${today}T${random.pick(['00:00:00', '13:30:00', '23:59:59'])}Z`;
  return { months, last, now: new Date(random.chance(0.3) ? within : `${addMonths(last, 1)}-01T00:00:00Z`) };
}
