import {
  allZero,
  februaryReport,
  noPrevious,
  noTokenSplit,
  oneOutlier,
  runningMonth,
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
  title: 'Widgets/Monthly tokens',
  component: 'monthly-tokens',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(februaryReport(), '850,519,000 tokens in February 2025');

/** Seventeen days against as many of the month before. */
export const RunningMonth: ElementStory = withReport(
  runningMonth(),
  /1 – 17.* vs .*17/,
  'Estimate for February 2025: 914M',
);

/** Only how many they are, and the requests. */
export const NoTokenSplit: ElementStory = withReport(noTokenSplit(), /Requests\s+716,397/);

export const NoPrevious: ElementStory = withReport(noPrevious(), 'No earlier month to compare with');

/** Nothing against nothing has no percentage. */
export const AllZero: ElementStory = withReport(allZero(), '0 tokens in February 2025');

export const Outlier: ElementStory = withReport(oneOutlier(), '7,110,409,000');
