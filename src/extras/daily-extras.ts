import { nothing } from 'lit';
import type { StackedColumns } from '../charts/stacked-columns.js';
import type { Report } from '../contract/index.js';
import { fire } from '../controllers/events.js';
import type { Formats } from '../format/formats.js';
import type { WidgetName } from '../format/messages.js';
import type { DailyUsage } from '../model/daily.js';
import type { Selection } from '../model/selection.js';
import { dailyOutlookStyles } from '../styles/daily-outlook.js';
import { downloadStyles } from '../styles/download.js';
import { explorerStyles } from '../styles/explorer.js';
import { floatingStyles } from '../styles/floating.js';
import { paperStyles } from '../styles/paper.js';
import { patternStyles } from '../styles/patterns.js';
import { tableStyles } from '../styles/table.js';
import { outlookMarks, outlookNotes } from '../templates/daily-outlook.js';
import { dailyTable } from '../templates/daily-table.js';
import { seriesPatterns } from '../templates/patterns.js';
import { dailyExploration } from './explorer/daily-exploration.js';
import { explorer } from './explorer/explorer.js';
import { Extras } from './extras.js';
import { dailyOutlook, roomOf, type DailyOutlook } from './outlook/daily-outlook.js';
import { comingNote, marksOf, unusualNote } from './outlook/daily-marks.js';
import { withOutlook } from './outlook/explored-outlook.js';
import { SortedTable } from './sorted-table.js';

/** Of the stacked columns: the exact figures of every day, and what is to come. */
export class DailyExtras extends Extras {
  static readonly styles = [
    tableStyles,
    patternStyles,
    paperStyles,
    floatingStyles,
    explorerStyles,
    dailyOutlookStyles,
    downloadStyles,
  ];

  readonly #table = new SortedTable(this.host, () => this.changed());

  #outlook: { readonly of: DailyUsage; readonly is: DailyOutlook } | null = null;

  /** What the axis has to hold for the days to come. */
  room(usage: DailyUsage, report: Report): readonly number[] {
    return roomOf(this.#outlookOf(usage, report));
  }

  /** Every day and series, read by pointer and key; and the days to come. */
  over(
    usage: DailyUsage,
    chart: StackedColumns,
    name: WidgetName,
    formats: Formats,
    report: Report,
  ): unknown {
    const pick = (selection: Selection) => fire(this.host, 'consumption-select', selection);
    const outlook = this.#outlookOf(usage, report);
    const begun = dailyExploration(usage, chart, name, formats, report, pick);
    return [
      outlookMarks(marksOf(outlook, usage, chart)),
      explorer(withOutlook(begun, outlook, usage, formats)),
    ];
  }

  below(usage: DailyUsage, name: WidgetName, formats: Formats, report: Report): unknown {
    const outlook = this.#outlookOf(usage, report);
    const coming = comingNote(outlook, usage, formats);
    const unusual = outlook.unusual.map(day => unusualNote(day, usage, formats));
    const notes = coming !== null || unusual.length > 0 ? outlookNotes(coming, unusual) : nothing;
    const table = this.#table.draw([usage, formats], formats.locale, () => dailyTable(usage, name, formats));
    return [notes, seriesPatterns, table];
  }

  #outlookOf(usage: DailyUsage, report: Report): DailyOutlook {
    if (this.#outlook?.of !== usage) this.#outlook = { of: usage, is: dailyOutlook(usage, report) };
    return this.#outlook.is;
  }
}
