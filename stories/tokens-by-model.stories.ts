import {
  allZero,
  februaryReport,
  hostileNames,
  longNames,
  manyModels,
  noTokenSplit,
  oneOutlier,
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
  title: 'Widgets/Tokens by model',
  component: 'tokens-by-model',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(februaryReport(), /GPT-4o mini.* leads with/, 'Cached input');

/** A source that counts tokens in one figure: whole bars, without a legend. */
export const NoTokenSplit: ElementStory = withReport(noTokenSplit(), /GPT-4o mini.* leads with/);

/** Twelve of a hundred; the others are one row. */
export const ManyModels: ElementStory = withReport(manyModels(), /\d+ others/);

/** No bar is longer than nothing. */
export const AllZero: ElementStory = withReport(allZero(), 'GPT-4o');

export const Outlier: ElementStory = withReport(oneOutlier(), /Claude 3\.5 Sonnet.* leads/);

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');
