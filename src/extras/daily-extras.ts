import { guard } from 'lit/directives/guard.js';
import type { Formats } from '../format/formats.js';
import type { WidgetName } from '../format/messages.js';
import type { DailyUsage } from '../model/daily.js';
import { paperStyles } from '../styles/paper.js';
import { patternStyles } from '../styles/patterns.js';
import { tableStyles } from '../styles/table.js';
import { dailyTable } from '../templates/daily-table.js';
import { figuresTable } from '../templates/figures-table.js';
import { seriesPatterns } from '../templates/patterns.js';
import { Extras } from './extras.js';

/** Of the stacked columns: the exact figures of every day. */
export class DailyExtras extends Extras {
  static readonly styles = [tableStyles, patternStyles, paperStyles];

  below(usage: DailyUsage, name: WidgetName, formats: Formats): unknown {
    return [seriesPatterns, guard([usage, formats], () => figuresTable(dailyTable(usage, name, formats)))];
  }
}
