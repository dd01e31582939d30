/** Report → what a running month will probably come to, and each of its days that is not over yet. */
import { compareMoney, daysOf, ZERO, type Day, type Month } from '../contract/index.js';
import { sumAmounts, toNumber, type Amount, type Measure } from './amount.js';
import { oncePerReport } from './once-per-report.js';
import { amountsOn, pastDays, type DayAmount, type PastDays } from './past-days.js';
import { mean, rhythmOf, sum, toEstimate, type Rhythm } from './rhythm.js';
import { unusualDays, unusualIn, type UnusualDay } from './unusual-days.js';

export interface Projection {
  readonly measure: Measure;
  readonly month: Month;
  /**
   * One for each day of the month: `null` for a day that is over, else what it will probably come to, rounded to a
   * millionth of a major unit or a whole token. Never below what is in of that day, which is not rounded.
   */
  readonly days: readonly (Amount | null)[];
  /** Of the whole month: the exact sum of the days that are over, and the estimates. */
  readonly total: Amount;
  readonly basis: {
    /** The days it was estimated from, inclusive. */
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
    /** The month whose weekday rhythm was used; `null` where it is this month's own. */
    readonly previousMonth: Month | null;
    /** Days far outside the rhythm: they count as they are, and more like them are not expected. */
    readonly unusual: readonly Day[];
  };
}

/**
 * A seasonal average: rhythm × level. The rhythm is the mean of each weekday in the month before, and the level what
 * this month's completed days come to, over what the rhythm makes of them. Without days of the month before, the
 * rhythm is this month's own, from seven completed days on. `null` where the document can't support it.
 */
export const projection = oncePerReport((report, measure: Measure): Projection | null => {
  const { period, daily } = report;
  if (period.complete) return null;
  const month = daysOf(period.month);
  const past = pastDays(report, measure);
  const [first, last] = [past?.current[0], past?.current.at(-1)];
  if (!past || !first || !last || last.day === month.at(-1) || !daily?.length) return null;

  const unusual = unusualDays(report, measure);
  const regular = withUsual(past.current, unusual);
  const fromPrevious = rhythmOfPrevious(past, regular, measure);
  const rhythm = fromPrevious ?? rhythmOf(regular, mean);
  const known = amountsOn(month, daily, measure);
  if (!rhythm || !known) return null;

  const days = known.map(({ day, amount }) =>
    day > last.day ? atLeast(amount, toEstimate(rhythm(day), measure)) : null,
  );
  const total = sumAmounts(known.map(({ amount }, index) => days[index] ?? amount));
  return (
    total && {
      measure,
      month: period.month,
      days,
      total,
      basis: {
        from: first.day,
        to: last.day,
        days: past.current.length,
        previousMonth: (fromPrevious && report.previous?.month) ?? null,
        unusual: unusual.map(({ day }) => day),
      },
    }
  );
});

/**
 * The rhythm of the month before at this month's level. A Sunday alone tells little of it: there is none before the
 * completed days are such as usually hold half of a week's amount.
 */
function rhythmOfPrevious(
  { previous }: PastDays,
  regular: readonly DayAmount[],
  measure: Measure,
): Rhythm | null {
  if (previous === null) return null;
  const unusual = unusualIn({ current: previous, previous: null }, measure);
  const rhythm = rhythmOf(withUsual(previous, unusual), mean);
  if (rhythm === null) return null;
  const week = sum(previous.slice(0, 7).map(({ day }) => rhythm(day)));
  const usual = sum(regular.map(({ day }) => rhythm(day)));
  const level = sum(regular.map(({ amount }) => toNumber(amount))) / usual;
  return usual > 0 && usual >= week / 2 && level >= 0 ? day => level * rhythm(day) : null;
}

function withUsual(days: readonly DayAmount[], unusual: readonly UnusualDay[]): DayAmount[] {
  const usual = new Map(unusual.map(one => [one.day, one.usual]));
  return days.map(({ day, amount }) => ({ day, amount: usual.get(day) ?? amount }));
}

/** Zero is nothing in yet: it holds no credit up that its weekday usually brings. */
function atLeast(isIn: Amount, estimate: Amount): Amount {
  return isIn !== ZERO && compareMoney(estimate, isIn) < 0 ? isIn : estimate;
}
