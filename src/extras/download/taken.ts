import type { Report } from '../../contract/index.js';
import type { Formats } from '../../format/formats.js';
import type { WidgetName } from '../../format/messages.js';

/** What is taken away: the figures of a widget, or of a whole month, as they are shown. */
export interface Taken {
  readonly element: Element;
  readonly name: WidgetName | 'month';
  /** `null` where there are no figures. People as they may be shown. */
  readonly report: Report | null;
  readonly hiddenSeries: readonly string[];
  readonly formats: Formats;
}
