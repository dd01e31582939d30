import {
  allZero,
  februaryReport,
  hostileNames,
  longNames,
  manyTypes,
  oneOutlier,
  runningMonth,
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
  title: 'Widgets/Tokens by agent type',
  component: 'tokens-by-agent-type',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(februaryReport(), /API.* makes up \d/, 'Unassigned');

/** Days that are still to come have no figure. */
export const RunningMonth: ElementStory = withReport(runningMonth(), /API.* makes up \d/);

/** Five types and the rest as one. */
export const ManyTypes: ElementStory = withReport(manyTypes(), 'Voice', 'Other');

/** All zero is a flat line, not half of everything. */
export const AllZero: ElementStory = withReport(allZero(), 'Nothing was used on any day.');

export const Outlier: ElementStory = withReport(oneOutlier(), /The highest day is .*17/);

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');
