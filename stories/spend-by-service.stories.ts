import {
  allZero,
  februaryReport,
  hostileNames,
  longNames,
  negativeCosts,
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
  title: 'Widgets/Spend by other service',
  component: 'spend-by-service',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(februaryReport(), 'Knowledge Graph hosting', '43,058 requests');

/** A refund's bar goes the other way, and mixed signs have no shares. */
export const Negative: ElementStory = withReport(negativeCosts(), 'Refund for an outage', '-$148.25');

/** No bar is longer than nothing. */
export const AllZero: ElementStory = withReport(allZero(), '$0.00');

/** Less than a cent never reads as nothing. */
export const Tiny: ElementStory = withReport(tinyCosts(), '$0.0031');

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');
