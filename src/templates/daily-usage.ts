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

/** What a reader can do to see fewer series, or more. */
export interface SeriesFilter {
  /** On an entry of the legend. */
  press(key: string, event: MouseEvent): void;
  showOnly(key: string): void;
  showAll(): void;
}

export function dailyUsageFigures(
  usage: DailyUsage,
  /** `null` until the widget has a width. */
  chart: StackedColumns | null,
  name: WidgetName,
  formats: Formats,
  filter: SeriesFilter,
  /** What has come beyond the picture: over its columns, and below. */
  over: unknown,
  below: unknown,
): TemplateResult {
  const { short } = formats.amounts[usage.measure];
  const { headings, filter: words } = formats.messages;
  const filtered = filteredOf(usage, formats);
  const summary = dailySummary(usage, formats);
  return html`
    <p class="summary" part="summary"><span role="status">${filtered}</span> ${summary}</p>
    <div class="chart">
      ${
        chart
          ? columnChart({
              chart,
              classes: usage.series.map(seriesClass),
              dayLabels: usage.days.map(formats.dayNumber),
              description: [filtered, summary].filter(Boolean).join(' ') || headings[name],
            })
          : nothing
      }
      ${over}
    </div>
    <div class="filter">
      ${legend(
        usage.series.toReversed().map(series => ({
          className: seriesClass(series),
          name: seriesName(series, formats),
          amount: series.total === null ? UNKNOWN : short(series.total),
          hidden: series.hidden,
          press: event => filter.press(series.key, event),
        })),
        words.hint,
      )}
      ${filtered ? filterActions(usage, filter, formats) : nothing}
    </div>
    ${below}
  `;
}

/** How much of the whole this is; empty where it is all. */
function filteredOf({ measure, series, total }: DailyUsage, { messages, amounts, count }: Formats): string {
  const shown = series.filter(one => !one.hidden).length;
  if (shown === series.length) return '';
  const sum = total && amounts[measure].said(total);
  return messages.filter.shown(count(shown), count(series.length), sum);
}

/**
 * After the legend, so that nothing moves from under a pointer. One that is hidden alone can change places with the
 * others: so it is singled out where there is neither Shift nor a double click.
 */
function filterActions({ series }: DailyUsage, filter: SeriesFilter, formats: Formats): TemplateResult {
  const { showAll, showOnly } = formats.messages.filter;
  const [first, ...rest] = series.filter(one => one.hidden);
  return html`
    <button type="button" part="show-all" @click=${filter.showAll}>${showAll}</button>
    ${
      first && rest.length === 0
        ? html`<button type="button" part="show-only" @click=${() => filter.showOnly(first.key)}>
            ${showOnly(isolate(seriesName(first, formats)))}
          </button>`
        : nothing
    }
  `;
}

/** What stands out, in a sentence. */
export function dailySummary(usage: DailyUsage, formats: Formats): string {
  const { measure, days, series, largest, peak, unfinished, total } = usage;
  const { messages, amounts, percent, day } = formats;
  const isFiltered = series.some(one => one.hidden);
  // What is free has been used as well. Of a selection its sum says it already.
  if (total === ZERO && !peak && !isFiltered)
    return measure === 'cost' ? messages.nothingToRank(amounts.cost.said(ZERO)) : messages.nothingOnAnyDay;
  // A share of a selection says little, and reads as one of the whole.
  const leader = isFiltered ? null : largest;
  return messages.dailySummary(
    leader && { name: isolate(seriesName(leader.series, formats)), share: percent(leader.share) },
    peak && { day: day(peak.day), amount: amounts[measure].said(peak.amount) },
    unfinished === null ? null : day(days[unfinished] ?? ''),
  );
}

/** Types take the palette in the report's order. */
export function seriesClass({ kind, index }: DailySeries): string {
  return kind === 'type' ? `type-${index}` : kind;
}

export function seriesName({ kind, name }: DailySeries, { messages }: Formats): string {
  if (kind === 'type') return displayName(name ?? '');
  return kind === 'other' ? messages.otherTypes : messages.unassigned;
}
