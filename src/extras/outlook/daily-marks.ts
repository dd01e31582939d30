/** The outlook of a chart's days → where its marks are, and what is said of them. */
import type { StackedColumns } from '../../charts/stacked-columns.js';
import { distanceFormat, estimateFormat, weekdayOf } from '../../format/estimates.js';
import type { Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import { toNumber } from '../../model/amount.js';
import type { DailyUsage } from '../../model/daily.js';
import type { UnusualDay } from '../../model/unusual-days.js';
import type { Marks } from '../../templates/daily-outlook.js';
import type { DailyOutlook } from './daily-outlook.js';

export function marksOf(
  { estimates, unusual }: DailyOutlook,
  { days, series, totals }: DailyUsage,
  chart: StackedColumns,
): Marks {
  const { frame, baseline } = chart;
  const topOf = (day: number) => Math.min(baseline, ...series.map(({ key }) => chart.segmentOf(key, day).y));
  return {
    width: frame.width,
    height: frame.height,
    coming: estimates.flatMap((estimate, day) => {
      if (estimate === null) return [];
      // Of no series: where a column stands, whatever is in it.
      const { x, width } = chart.segmentOf('', day);
      return [{ x, width, from: chart.y(toNumber(totals[day] ?? '0')), to: chart.y(toNumber(estimate)) }];
    }),
    unusual: unusual.map(({ day }) => {
      const place = days.indexOf(day);
      const { x, width } = chart.segmentOf('', place);
      return { x: x + width / 2, y: topOf(place) };
    }),
  };
}

export function comingNote(
  { coming }: DailyOutlook,
  { measure }: DailyUsage,
  formats: Formats,
): string | null {
  if (!coming) return null;
  const amount = estimateFormat(measure, formats)(coming.amount);
  return furtherWords(formats).estimate.coming(formats.days(coming.from, coming.to), amount);
}

export function unusualNote(
  { day, amount, usual, factor }: UnusualDay,
  { measure }: DailyUsage,
  formats: Formats,
): string {
  return furtherWords(formats).unusualDay({
    day: formats.day(day),
    weekday: weekdayOf(day, formats),
    amount: formats.amounts[measure].short(amount),
    usual: estimateFormat(measure, formats)(usual),
    ...distanceFormat(formats)(factor),
  });
}
