import type { ReportDocument } from '../src/index.js';
import {
  allZero,
  februaryReport,
  inDinars,
  inYen,
  negativeCosts,
  noPrevious,
  oneOutlier,
  overBudget,
  runningMonth,
  tinyCosts,
  withBudget,
} from '../test/fixtures/reports.js';
import { elementOf, renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { shows } from './support/expectations.js';
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

/** What is used, what is expected, and the limit. */
export const WithBudget: ElementStory = withReport(
  withBudget(),
  'Estimate for February 2025: $2,243',
  '54.9% of the budget of $2,500.00 used; $1,126.66 left.',
);

export const EstimateOverBudget: ElementStory = withReport(
  withBudget('2000'),
  'The estimate is over the budget.',
);

export const OverBudget: ElementStory = withReport(overBudget(), 'over by $130.82.');

/** Parts of the change, which add up to it as they are written. */
export const WhyItChanged: ElementStory = why(oneOutlier(), '+$12,194', 'A dearer selection of models.');

/** Less was spent: bars leave the zero line to either side. */
export const WhyItFell: ElementStory = why(negativeCosts(), '-$337.25', 'Other services cost less.');

function why(report: ReportDocument, ...sentences: string[]): ElementStory {
  return {
    args: { report },
    play: async context => {
      await shows('ready', 'Why it changed')(context);
      const button = elementOf(context).shadowRoot?.querySelector<HTMLElement>('.why');
      if (button?.ariaExpanded === 'false') button.click();
      await shows('ready', ...sentences)(context);
    },
  };
}
