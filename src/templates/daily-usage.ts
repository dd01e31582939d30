/** Daily usage by agent type: summary, columns, legend. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StackedColumns } from '../charts/stacked-columns.js';
import { ZERO } from '../contract/index.js';
import { displayName, isolate } from '../format/display-text.js';
import { UNKNOWN, type Formats } from '../format/formats.js';
import type { WidgetName } from '../format/messages.js';
import type { DailySeries, DailyUsage } from '../model/daily.js';
import { columnChart } from './column-chart.js';
import { legend } from './legend.js';

export function dailyUsageFigures(
  usage: DailyUsage,
  /** `null` until the widget has a width. */
  chart: StackedColumns | null,
  name: WidgetName,
  formats: Formats,
  /** What has come beyond the picture. */
  below: unknown,
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
    ${below}
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

/** Types take the palette in the report's order. */
function seriesClass({ kind, index }: DailySeries): string {
  return kind === 'type' ? `type-${index}` : kind;
}

export function seriesName({ kind, name }: DailySeries, { messages }: Formats): string {
  if (kind === 'type') return displayName(name ?? '');
  return kind === 'other' ? messages.otherTypes : messages.unassigned;
}
