/** Daily usage by agent type: summary, columns, legend, and the exact figures of every day. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { StackedColumns } from '../charts/stacked-columns.js';
import { ZERO } from '../contract/index.js';
import { displayName, isolate } from '../format/display-text.js';
import { UNKNOWN, type Formats } from '../format/formats.js';
import type { WidgetName } from '../format/messages.js';
import type { Amount } from '../model/amount.js';
import type { DailySeries, DailyUsage } from '../model/daily.js';
import { columnChart } from './column-chart.js';
import { figuresTable, type FiguresTable } from './figures-table.js';
import { legend } from './legend.js';

export function dailyUsageFigures(
  usage: DailyUsage,
  /** `null` until the widget has a width. */
  chart: StackedColumns | null,
  name: WidgetName,
  formats: Formats,
): TemplateResult {
  const { short } = formats.amounts[usage.measure];
  const summary = summaryOf(usage, formats);
  const { headings } = formats.messages;
  return html`
    <p class="summary" part="summary">${summary}</p>
    <div class="chart">
      ${
        chart
          ? columnChart({
              chart,
              classes: usage.series.map(seriesClass),
              dayLabels: usage.days.map(formats.dayNumber),
              description: summary || headings[name],
            })
          : nothing
      }
    </div>
    ${legend(
      usage.series.map(series => ({
        className: seriesClass(series),
        name: seriesName(series, formats),
        amount: series.total === null ? UNKNOWN : short(series.total),
      })),
    )}
    ${guard([usage, formats], () => figuresTable(tableOf(usage, name, formats)))}
  `;
}

function summaryOf({ measure, largest, peak, total }: DailyUsage, formats: Formats): string {
  const { messages, amounts, percent, day } = formats;
  if (total === ZERO && !peak) return messages.nothingOnAnyDay;
  return messages.dailySummary(
    largest && { name: isolate(seriesName(largest.series, formats)), share: percent(largest.share) },
    peak && { day: day(peak.day), amount: amounts[measure].said(peak.amount) },
  );
}

function tableOf(usage: DailyUsage, name: WidgetName, formats: Formats): FiguresTable {
  const { messages, amounts, day } = formats;
  const { days, series, totals, total } = usage;
  const exact = (amount: Amount | null | undefined) =>
    amount == null ? UNKNOWN : amounts[usage.measure].exact(amount);
  return {
    label: messages.figures,
    caption: messages.headings[name],
    columns: [messages.columns.day, ...series.map(one => seriesName(one, formats)), messages.total],
    rows: days.map((date, index) => ({
      name: day(date),
      cells: [...series.map(one => exact(one.amounts[index])), exact(totals[index])],
    })),
    total: { name: messages.total, cells: [...series.map(one => exact(one.total)), exact(total)] },
  };
}

/** Types take the palette in the report's order. */
function seriesClass({ kind, index }: DailySeries): string {
  return kind === 'type' ? `type-${index}` : kind;
}

function seriesName({ kind, name }: DailySeries, { messages }: Formats): string {
  if (kind === 'type') return displayName(name ?? '');
  return kind === 'other' ? messages.otherTypes : messages.unassigned;
}
