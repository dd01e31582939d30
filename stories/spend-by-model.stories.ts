import {
  allZero,
  februaryReport,
  hostileNames,
  inDinars,
  longNames,
  manyModels,
  oneOutlier,
  tinyCosts,
} from '../test/fixtures/reports.js';
import { renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { openTable } from './support/tables.js';
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
  title: 'Widgets/Spend by LLM model',
  component: 'spend-by-model',
  render: renderElement,
};
export default meta;

export const Ready: ElementStory = withReport(
  februaryReport(),
  /Claude 3\.5 Sonnet.* leads with \$530\.94/,
  '2 others',
);

/** Twelve of a hundred; the others are one row. */
export const ManyModels: ElementStory = withReport(manyModels(), /\d+ others/);

/** No bar is longer than nothing. */
export const AllZero: ElementStory = withReport(allZero(), '$0.00');

/** Less than a cent never reads as nothing. */
export const Tiny: ElementStory = withReport(tinyCosts(), '$0.00038');

export const Outlier: ElementStory = withReport(oneOutlier(), /Claude 3\.5 Sonnet.* leads/);

export const Dinars: ElementStory = withReport(inDinars(), /KWD\s\d+\.\d{3}/);

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');

/** Kinds of tokens, requests and what a million tokens cost; dearest model first. */
export const SortedTable: ElementStory = {
  args: { report: februaryReport() },
  play: openTable('Cost per 1M tokens'),
};
