import {
  allZero,
  februaryReport,
  hostileNames,
  inYen,
  longNames,
  manyTypes,
  negativeCosts,
  oneOutlier,
  runningMonth,
  tinyCosts,
} from '../test/fixtures/reports.js';
import { renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { withReport } from './support/with-report.js';

export { Filtered, SingledOut, SortedTable } from './support/daily-stories.js';
export {
  Dark,
  Empty,
  Forbidden,
  German,
  Idle,
  Loading,
  LoadingAnotherMonth,
  Mismatch,
  Narrow,
  Partial,
  RightToLeft,
  ServerError,
  Stale,
  StillLoading,
  Unauthenticated,
  Unavailable,
} from './support/widget-states.js';

const meta: ElementMeta = {
  title: 'Widgets/Spend by agent type',
  component: 'spend-by-agent-type',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(februaryReport(), /API.* makes up \d/, 'Unassigned');

/** Days that are still to come are outlines of what they will probably be. */
export const RunningMonth: ElementStory = withReport(
  runningMonth(),
  /API.* makes up \d/,
  /Estimate for Feb 18.*28: \$870 more/,
);

/** Five types and the rest as one. */
export const ManyTypes: ElementStory = withReport(manyTypes(), 'Voice', 'Other');

/** All zero is a flat line, not half of everything. */
export const AllZero: ElementStory = withReport(allZero(), '$0.00 in all.');

/** Refunds stack below zero. */
export const Negative: ElementStory = withReport(negativeCosts(), /-\$\d/);

export const Tiny: ElementStory = withReport(tinyCosts(), /\$0\.00\d/);

export const Outlier: ElementStory = withReport(
  oneOutlier(),
  /The highest day is .*17/,
  'Feb 17 was 126 times a usual Monday ($19,667.15 instead of $156).',
);

export const Yen: ElementStory = withReport(inYen(), /¥[\d,]+/);

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');
