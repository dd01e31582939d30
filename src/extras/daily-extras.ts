import type { StackedColumns } from '../charts/stacked-columns.js';
import type { Report } from '../contract/index.js';
import { fire } from '../controllers/events.js';
import type { Formats } from '../format/formats.js';
import type { WidgetName } from '../format/messages.js';
import type { DailyUsage } from '../model/daily.js';
import type { Selection } from '../model/selection.js';
import { explorerStyles } from '../styles/explorer.js';
import { paperStyles } from '../styles/paper.js';
import { patternStyles } from '../styles/patterns.js';
import { tableStyles } from '../styles/table.js';
import { dailyTable } from '../templates/daily-table.js';
import { seriesPatterns } from '../templates/patterns.js';
import { dailyExploration } from './explorer/daily-exploration.js';
import { explorer } from './explorer/explorer.js';
import { Extras } from './extras.js';
import { SortedTable } from './sorted-table.js';

/** Of the stacked columns: the exact figures of every day. */
export class DailyExtras extends Extras {
  static readonly styles = [tableStyles, patternStyles, paperStyles, explorerStyles];

  readonly #table = new SortedTable(() => this.changed());

  /** Every day and series, read by pointer and key. */
  over(
    usage: DailyUsage,
    chart: StackedColumns,
    name: WidgetName,
    formats: Formats,
    report: Report,
  ): unknown {
    const pick = (selection: Selection) => fire(this.host, 'consumption-select', selection);
    return explorer(dailyExploration(usage, chart, name, formats, report, pick));
  }

  below(usage: DailyUsage, name: WidgetName, formats: Formats): unknown {
    const table = this.#table.draw([usage, formats], formats.locale, () => dailyTable(usage, name, formats));
    return [seriesPatterns, table];
  }
}
