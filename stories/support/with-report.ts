import type { ReportDocument } from '../../src/index.js';
import type { ElementStory } from './element-story.js';
import { shows } from './expectations.js';

/** Figures of a report that is handed over; the widget says these sentences of them. */
export function withReport(report: ReportDocument, ...sentences: (string | RegExp)[]): ElementStory {
  return { args: { report }, play: shows('ready', ...sentences) };
}
