/** When and how much things happen in a random organisation. */
import { fromUnits } from './exact.js';
import { times, type Random } from './random.js';

/** From tiny to large, sometimes a credit. */
export function amountOf(random: Random, creditShare: number): string {
  const digits = random.whole(1, 10 ** random.whole(1, 9));
  const units = BigInt(digits) * 10n ** BigInt(20 - random.whole(0, 12));
  return fromUnits(random.chance(creditShare) ? -units : units);
}

/** In the month, or after it. */
export function nowIn(random: Random, month: string): Date {
  const start = Date.parse(`${month}-01T00:00:00Z`);
  const minutes = random.chance(0.6) ? random.whole(0, 27 * 24 * 60) : random.whole(45, 60) * 24 * 60;
  return new Date(start + minutes * 60_000);
}

/** Of the month and the one before it, until now. */
export function daysUpTo(now: Date, month: string): string[] {
  const start = new Date(`${month}-01T00:00:00Z`);
  const before = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - 1, 1);
  const end = Math.min(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1), now.getTime() + 1);
  const days = Math.ceil((end - before) / 86_400_000);
  return times(days, index => new Date(before + index * 86_400_000).toISOString().slice(0, 10));
}
