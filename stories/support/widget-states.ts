/** Every state and flag of a widget: the same for all, so that each widget's stories are these and its own. */
import { expect } from 'storybook/test';
import { english } from '../../src/format/english.js';
import {
  emptyMonth,
  februaryReport,
  mismatched,
  nothingKnown,
  withWarnings,
} from '../../test/fixtures/reports.js';
import { clientOf, noConnection, problem, report, silence, type Reply } from './clients.js';
import { elementOf, type ElementStory } from './element-story.js';
import { figuresIn, shows, textOf } from './expectations.js';
import { withoutTheWait } from './slow-notice.js';
import { dark, inLanguage, narrow } from './stage.js';

const endpoint = '/api/consumption';
const february = report(februaryReport());

/** Asks an endpoint that gives these replies, one after another. */
export function asking(...replies: [Reply, ...Reply[]]): Pick<ElementStory, 'args' | 'parameters'> {
  return { args: { endpoint }, parameters: { client: () => clientOf(...replies) } };
}

export const Idle: ElementStory = { play: shows('idle', english.idle) };

export const Loading: ElementStory = { ...asking(silence), play: shows('loading') };

export const StillLoading: ElementStory = {
  ...asking(silence),
  beforeEach: withoutTheWait,
  play: shows('loading', english.stillLoading),
};

/** Another month is on its way; the figures of the one before are dimmed until it is here. */
export const LoadingAnotherMonth: ElementStory = {
  ...asking(february, silence),
  play: async context => {
    await shows('ready')(context);
    const element = elementOf(context);
    const figures = figuresIn(textOf(element));
    element.month = '2025-01';
    await shows('loading')(context);
    await expect(figuresIn(textOf(element))).toEqual(figures);
  },
};

export const Empty: ElementStory = {
  args: { report: emptyMonth() },
  play: shows('empty', 'No usage in February 2025.'),
};

export const Unavailable: ElementStory = {
  args: { report: nothingKnown() },
  play: shows('unavailable', english.unavailable),
};

export const Unauthenticated: ElementStory = {
  ...asking(problem(401, 'unauthenticated')),
  play: shows('unauthenticated', english.unauthenticated),
};

export const Forbidden: ElementStory = {
  ...asking(problem(403, 'forbidden')),
  play: shows('forbidden', english.forbidden),
};

export const ServerError: ElementStory = {
  ...asking(problem(500, 'internal')),
  play: shows('error', english.problems.server, english.retry),
};

/** The first answer stays when a refresh fails, and says of when it is. */
export const Stale: ElementStory = {
  ...asking(february, noConnection),
  play: async context => {
    await shows('ready')(context);
    elementOf(context).refresh();
    await shows('stale', /Could not be updated\. Figures from .+\./)(context);
    await shows('ready')(context);
  },
};

export const Partial: ElementStory = {
  args: { report: withWarnings() },
  play: shows('partial', english.warnings.partial_upstream, english.unknownWarning),
};

export const Mismatch: ElementStory = {
  args: { report: mismatched() },
  play: shows('mismatch', /add up to .+, the report’s total says .+\./),
};

export const Narrow: ElementStory = {
  args: { report: februaryReport() },
  decorators: [narrow],
  play: shows('ready'),
};

export const Dark: ElementStory = {
  args: { report: februaryReport() },
  decorators: [dark],
  play: shows('ready'),
};

/** Arabic digits, from right to left. */
export const RightToLeft: ElementStory = {
  args: { report: februaryReport() },
  decorators: [inLanguage('ar-EG', 'rtl')],
  play: shows('ready', /[٠-٩]/),
};

export const German: ElementStory = {
  args: { report: februaryReport() },
  decorators: [inLanguage('de-DE')],
  play: shows('ready', /\d\.\d{3}/),
};
