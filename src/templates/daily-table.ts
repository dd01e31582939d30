/** The exact figures of every day, by agent type. */
import type { Formats } from '../format/formats.js';
import { UNKNOWN } from '../format/formats.js';
import { furtherWords } from '../format/further.js';
import type { WidgetName } from '../format/messages.js';
import type { Amount } from '../model/amount.js';
import type { DailyUsage } from '../model/daily.js';
import { seriesName } from './daily-usage.js';
import type { FiguresTable } from './figures-table.js';

export function dailyTable(usage: DailyUsage, name: WidgetName, formats: Formats): FiguresTable {
  const { messages, amounts, day } = formats;
  const { days, series, totals, total } = usage;
  const exact = (amount: Amount | null | undefined) =>
    amount == null ? UNKNOWN : amounts[usage.measure].exact(amount);
  return {
    label: furtherWords(formats).figures,
    caption: messages.headings[name],
    columns: [messages.columns.day, ...series.map(one => seriesName(one, formats)), messages.total],
    rows: days.map((date, index) => ({
      name: day(date),
      cells: [...series.map(one => exact(one.amounts[index])), exact(totals[index])],
    })),
    total: { name: messages.total, cells: [...series.map(one => exact(one.total)), exact(total)] },
  };
}
