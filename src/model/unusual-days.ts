/** Report → the month's days that are far outside its rhythm. */
import type { Day } from '../contract/index.js';
import { toNumber, type Amount, type Measure } from './amount.js';
import { oncePerReport } from './once-per-report.js';
import { pastDays, type DayAmount, type PastDays } from './past-days.js';
import { mean, median, rhythmOf, toEstimate, type Rhythm } from './rhythm.js';

export interface UnusualDay {
  readonly day: Day;
  readonly amount: Amount;
  /** What a day of its weekday usually comes to in this month: an estimate. */
  readonly usual: Amount;
  /** amount ÷ usual; `null` where nothing or less is usual. */
  readonly factor: number | null;
}

/** Three of each weekday: of two, nobody can tell which one is odd. */
const DAYS_OF_A_RHYTHM = 21;
const DAYS_OF_A_LEVEL = 7;

/** Iglewicz and Hoaglin's bound for the modified z-score (How to Detect and Handle Outliers, 1993). */
const FARTHEST = 3.5;
/** The median absolute deviation of a normal distribution, in standard deviations: 1 ÷ 1.4826. */
const DEVIATION = 0.6745;

/** At least double or half, and by at least half of an average day: what is less matters to nobody. */
const FACTOR = 2;
const SHARE_OF_A_DAY = 0.5;

/** More than these are no exceptions: the largest. */
const MOST = 3;

/**
 * In order of days, at most three. Only days that are over are judged: by the month's own rhythm from 21 of them, by
 * that of the month before from 7. Empty where the document can't support it.
 */
export const unusualDays = oncePerReport((report, measure: Measure): readonly UnusualDay[] => {
  const past = pastDays(report, measure);
  return past ? unusualIn(past, measure) : [];
});

/** As `unusualDays`, of days that are known. */
export function unusualIn({ current, previous }: PastDays, measure: Measure): UnusualDay[] {
  const model = [current, previous].find(days => days && days.length >= DAYS_OF_A_RHYTHM);
  const rhythm = model && current.length >= DAYS_OF_A_LEVEL ? rhythmOf(model, median) : null;
  return rhythm ? outliers(current, rhythm, measure) : [];
}

function outliers(days: readonly DayAmount[], rhythm: Rhythm, measure: Measure): UnusualDay[] {
  const level = levelOf(days, rhythm);
  if (level === null) return [];
  const judged = days.map(({ day, amount }) => {
    const usual = level * rhythm(day);
    return { day, amount, usual, gap: Math.abs(toNumber(amount) - usual) };
  });
  const spread = median(judged.map(({ gap }) => gap));
  const least = SHARE_OF_A_DAY * mean(judged.map(({ usual }) => Math.abs(usual)));
  return judged
    .filter(({ gap }) => gap * DEVIATION > FARTHEST * spread && gap >= least)
    .filter(({ amount, usual }) => toNumber(amount) >= usual * FACTOR || toNumber(amount) <= usual / FACTOR)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, MOST)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, amount, usual }) => ({
      day,
      amount,
      usual: toEstimate(usual, measure),
      factor: usual > 0 ? toNumber(amount) / usual : null,
    }));
}

/**
 * The factor from the rhythm to these days that leaves the smallest gaps in sum: the median of amount ÷ usual, each
 * weighed by its usual amount. No single day can move it far. `null` where no day's usual amount is above zero.
 */
function levelOf(days: readonly DayAmount[], rhythm: Rhythm): number | null {
  const ratios = days
    .map(({ day, amount }) => ({ ratio: toNumber(amount) / rhythm(day), weight: rhythm(day) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.ratio - b.ratio);
  let rest = ratios.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return ratios.find(({ weight }) => (rest -= weight) <= 0)?.ratio ?? null;
}
