import type { Month } from '../contract/index.js';
import type { WidgetName } from '../format/messages.js';

/** "spend-by-agent-type", as the tag says it; `month` stands for the whole report. */
export function subjectOf(name: WidgetName | 'month'): string {
  return name === 'month' ? 'consumption' : name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);
}

export type Extension = 'csv' | 'png' | 'svg';

/** "spend-by-agent-type-2025-02.csv": of our own words and the month alone, never of a name in the data. */
export function fileName(name: WidgetName | 'month', month: Month, extension: Extension): string {
  return `${subjectOf(name)}-${month}.${extension}`;
}
