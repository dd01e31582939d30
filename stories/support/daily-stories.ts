/** What the two charts of days, of spend and of tokens, can be made to show by their reader. */
import { februaryReport } from '../../test/fixtures/reports.js';
import type { ElementStory } from './element-story.js';
import { shows } from './expectations.js';
import { openTable } from './tables.js';

/** Out of sight: sums, axis and table are of the rest, and the widget says so. */
export const Filtered: ElementStory = {
  args: { report: februaryReport(), hiddenSeries: ['unassigned', 'type:framework'] },
  play: shows('filtered', /2 of 4 agent types shown: .*\d/, 'Show all'),
};

/** One type alone. */
export const SingledOut: ElementStory = {
  args: { report: februaryReport(), hiddenSeries: ['unassigned', 'type:framework', 'type:no_code'] },
  play: shows('filtered', /1 of 4 agent types shown/),
};

/** By the day's total, largest first. */
export const SortedTable: ElementStory = {
  args: { report: februaryReport() },
  play: openTable('Total'),
};
