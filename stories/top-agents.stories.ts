import { allZero, februaryReport, hostileNames, longNames, oneOutlier } from '../test/fixtures/reports.js';
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

const meta: ElementMeta = { title: 'Widgets/Top agents', component: 'top-agents', render: renderElement };
export default meta;

export const Ready: ElementStory = withReport(
  februaryReport(),
  /Support triage.* leads with/,
  '35 others',
  'Unassigned',
);

/** No bar is longer than nothing. */
export const AllZero: ElementStory = withReport(allZero(), 'Support triage');

/** Small beside large stays small. */
export const Outlier: ElementStory = withReport(oneOutlier(), /Support triage.* leads with/);

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');
