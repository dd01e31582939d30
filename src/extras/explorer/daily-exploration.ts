/** Stacked columns → what there is to be read in them: for every day that has begun, its whole and each series. */
import { spanAt } from '../../charts/spans.js';
import type { StackedColumns } from '../../charts/stacked-columns.js';
import type { Report } from '../../contract/index.js';
import { alignedMoney } from '../../format/aligned-money.js';
import { isolate } from '../../format/display-text.js';
import { UNKNOWN, type Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import type { WidgetName } from '../../format/messages.js';
import { clock, spokenFormats } from '../../format/spoken.js';
import { sharesOf, sumAmounts, type Amount } from '../../model/amount.js';
import { dailyUsage, type DailyUsage } from '../../model/daily.js';
import { dataThrough, lastDayWithData } from '../../model/data-through.js';
import { selectionOfDay, type Selection } from '../../model/selection.js';
import { dailySummary, seriesClass, seriesName } from '../../templates/daily-usage.js';
import type { TooltipContent } from '../../templates/tooltip.js';
import type { Exploration, Position } from './exploration.js';

export function dailyExploration(
  usage: DailyUsage,
  chart: StackedColumns,
  name: WidgetName,
  formats: Formats,
  report: Report,
  pick: (selection: Selection) => void,
): Exploration {
  const { measure, days, totals } = usage;
  const { month, timezone } = report.period;
  const { amounts, percent, messages, locale, currency } = formats;
  const words = furtherWords(formats);
  // From the foot of the stack to its top.
  const series = usage.series.filter(one => !one.hidden);
  const otherMeasure = measure === 'cost' ? 'total_tokens' : 'cost';
  const spoken = once(() => spokenFormats(formats));
  const others = once(() => otherAmounts(report, usage));

  /** All that is known of a day: each series, in both measures, and what they come to. */
  function figuresOf(day: number) {
    const own = series.map(one => one.amounts[day] ?? null);
    const other = series.map(({ key }) => others().get(key)?.[day] ?? null);
    return {
      parts: own.map((amount, index) => ({ amount, other: other[index] ?? null })),
      whole: { amount: totals[day] ?? null, other: sumAmounts(other) },
      shares: sharesOf(own),
    };
  }

  /** How far a day that is not in to its end is counted. */
  function untilOf(day: number): string | null {
    const { data_through: through } = report.period;
    if (through === null || days[day] !== lastDayWithData(report)) return null;
    const instant = dataThrough(report);
    // Otherwise the instant closes the day.
    return instant === Date.parse(through) ? words.until(clock(instant, timezone, locale)) : null;
  }

  function boxOf({ stop, lane }: Position) {
    const part = series[lane - 1];
    return (part ? chart.segmentOf(part.key, stop) : chart.columns[stop]) ?? null;
  }

  return {
    subject: month,
    label: messages.headings[name],
    hint: words.moveByDay,
    overview: dailySummary(usage, formats) || messages.headings[name],
    orientation: 'horizontal',
    stops: days.slice(0, begunDays(usage, report)).map(day => ({
      key: day,
      lanes: ['whole', ...series.map(({ key }) => key)],
    })),

    says({ stop, lane }) {
      const { parts, whole, shares } = figuresOf(stop);
      const { day, amounts: say } = spoken();
      const part = series[lane - 1];
      const { amount, other } = parts[lane - 1] ?? whole;
      const share = shares[lane - 1] ?? null;
      return words.datum({
        of: day(days[stop]!),
        part: part ? isolate(seriesName(part, formats)) : null,
        amount: amount === null ? words.notKnown : say[measure](amount),
        share:
          share === null || whole.amount === null
            ? null
            : words.shareOfDay(percent(share), say[measure](whole.amount)),
        other: other === null ? null : say[otherMeasure](other),
        until: untilOf(stop),
      });
    },

    shows({ stop, lane }): TooltipContent {
      const { parts, whole, shares } = figuresOf(stop);
      const all = [whole, ...parts].map(({ amount }) => amount);
      const exact = measure === 'cost' ? alignedMoney(locale, currency, all) : amounts[measure].exact;
      const write = ({ amount, other }: { amount: Amount | null; other: Amount | null }, share: string) => [
        amount === null ? UNKNOWN : exact(amount),
        share,
        other === null ? UNKNOWN : amounts[otherMeasure].short(other),
      ];
      const lines = series.map((one, index) => {
        const share = shares[index] ?? null;
        return {
          className: seriesClass(one),
          name: seriesName(one, formats),
          figures: write(parts[index]!, share === null ? '' : percent(share)),
          isSum: false,
          isCurrent: lane === index + 1,
        };
      });
      const sum = {
        className: null,
        name: series.length < usage.series.length ? words.totalShown : messages.total,
        figures: write(whole, ''),
        isSum: true,
        isCurrent: false,
      };
      return {
        title: formats.longDay(days[stop]!),
        note: untilOf(stop),
        lines: [...lines.reverse(), sum],
      };
    },

    boxOf,

    positionAt(x, y) {
      const { columns } = chart;
      const stop = spanAt(
        columns.map(({ x: start, width }) => ({ start, length: width })),
        x,
      );
      if (stop === null) return null;
      const part = series.findIndex(({ key }) => {
        const { y: top, height } = chart.segmentOf(key, stop);
        return height > 0 && top <= y && y <= top + height;
      });
      return { stop, lane: part + 1 };
    },

    isMirrored: () => chart.columns[0]!.x > chart.columns.at(-1)!.x,

    pick: ({ stop, lane }) => pick(selectionOfDay(days[stop]!, series[lane - 1] ?? null, month)),
  };
}

/** Days that usage could be in for; later ones have nothing to be read. */
function begunDays({ days, series }: DailyUsage, report: Report): number {
  const through = lastDayWithData(report);
  if (through === null) return days.length;
  const known = days.findLastIndex((_, day) => series.some(({ amounts }) => amounts[day] != null));
  return Math.max(days.filter(day => day <= through).length, known + 1);
}

/** The same days in the other measure, by series; of what the source can't tell, none. */
function otherAmounts(
  report: Report,
  { measure }: DailyUsage,
): ReadonlyMap<string, readonly (Amount | null)[]> {
  const outcome = dailyUsage(report, measure === 'cost' ? 'total_tokens' : 'cost');
  const series = outcome.status === 'ready' ? outcome.model.series : [];
  return new Map(series.map(({ key, amounts }) => [key, amounts]));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
