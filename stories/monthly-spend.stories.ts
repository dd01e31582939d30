import {
  allZero,
  februaryReport,
  inDinars,
  inYen,
  negativeCosts,
  noPrevious,
  oneOutlier,
  runningMonth,
  tinyCosts,
} from '../test/fixtures/reports.js';
import { renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { withReport } from './support/with-report.js';

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
  title: 'Widgets/Monthly spend',
  component: 'monthly-spend',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(
  februaryReport(),
  '$2,080.82',
  'Exactly $2,080.821 in February 2025',
);

/** Seventeen days against as many of the month before. */
export const RunningMonth: ElementStory = withReport(runningMonth(), /1 – 17.* vs .*17/);

export const NoPrevious: ElementStory = withReport(noPrevious(), 'No earlier month to compare with');

/** Nothing against nothing has no percentage. */
export const AllZero: ElementStory = withReport(allZero(), '$0.00');

/** Credits are part of the sum. */
export const Negative: ElementStory = withReport(negativeCosts(), '$1,622.07');

export const Tiny: ElementStory = withReport(tinyCosts(), '$0.02', '$0.0207962');

export const Outlier: ElementStory = withReport(oneOutlier(), '$22,787.48');

/** No digits behind the point. */
export const Yen: ElementStory = withReport(inYen(), '¥316,287');

/** Three digits behind the point. */
export const Dinars: ElementStory = withReport(inDinars(), /KWD\s640\.893/);
