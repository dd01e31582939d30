/** The exact figures of every day, by agent type. */
import { alignedMoney } from '../format/aligned-money.js';
import type { Formats } from '../format/formats.js';
import { UNKNOWN } from '../format/formats.js';
import { furtherWords } from '../format/further.js';
import type { WidgetName } from '../format/messages.js';
import type { Amount } from '../model/amount.js';
import type { DailyUsage } from '../model/daily.js';
import { seriesName } from './daily-usage.js';
import type { FiguresTable } from './figures-table.js';

export function dailyTable(usage: DailyUsage, name: WidgetName, formats: Formats): FiguresTable {
  const { messages, amounts, day, currency, locale } = formats;
  const { days, series, totals, total } = usage;
  const shown = series.filter(one => !one.hidden);
  const totalName = shown.length < series.length ? furtherWords(formats).totalShown : messages.total;
  const all = [...shown, { amounts: totals, total }].flatMap(one => [...one.amounts, one.total]);
  const write = usage.measure === 'cost' ? alignedMoney(locale, currency, all) : amounts.total_tokens.exact;
  const exact = (amount: Amount | null) => (amount === null ? UNKNOWN : write(amount));
  return {
    label: furtherWords(formats).figures,
    caption: messages.headings[name],
    columns: [
      { key: 'day', name: messages.columns.day, kind: 'day' },
      ...shown.map(one => ({ key: one.key, name: seriesName(one, formats), kind: 'amount' as const })),
      { key: 'total', name: totalName, kind: 'amount' },
    ],
    rows: days.map((date, index) => {
      const figures = [...shown.map(one => one.amounts[index] ?? null), totals[index] ?? null];
      return {
        // The place in the month: the first of one month becomes the first of the next.
        key: String(index),
        name: day(date),
        cells: figures.map(exact),
        values: [date, ...figures],
        rest: false,
      };
    }),
    total: { name: totalName, cells: [...shown.map(one => exact(one.total)), exact(total)] },
  };
}
