import { expect, userEvent } from 'storybook/test';
import { english } from '../src/format/english.js';
import { februaryReport, nothingKnown, runningMonth } from '../test/fixtures/reports.js';
import { problem } from './support/clients.js';
import { elementOf, renderElement, renderWith, words } from './support/element-story.js';
import type { ElementMeta, ElementStory } from './support/element-story.js';
import { shows, textOf } from './support/expectations.js';
import { brand, dark, narrow } from './support/stage.js';
import { openAllTables } from './support/tables.js';
import { opensFiles } from './support/taking-away.js';
import { asking } from './support/widget-states.js';
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
} from './support/widget-states.js';

const meta: ElementMeta = {
  title: 'View/Consumption view',
  component: 'consumption-view',
  render: renderElement,
};
export default meta;

const activity = { report: februaryReport(), mode: 'activity' } as const;

export const Cost: ElementStory = withReport(
  februaryReport(),
  '$2,080.82',
  'Spend by agent type',
  'Spend by LLM model',
  'Spend by other service',
);

export const Activity: ElementStory = {
  args: activity,
  play: shows('ready', '850,519,000', 'Top users', 'Top agents', 'Tokens by agent type', 'Tokens by model'),
};

export const ActivityNarrow: ElementStory = { ...Activity, decorators: [narrow] };

export const ActivityDark: ElementStory = { ...Activity, decorators: [dark] };

/** The reader turns from cost to activity. */
export const SwitchingMode: ElementStory = {
  args: { report: februaryReport() },
  play: async context => {
    await shows('ready', 'Monthly spend')(context);
    const view = elementOf(context);
    const toggle = view.shadowRoot?.querySelector('consumption-mode-toggle');
    const [, option] = toggle?.shadowRoot?.querySelectorAll('input') ?? [];
    await userEvent.click(option as HTMLElement);
    await shows('ready', 'Monthly tokens')(context);
    await expect(textOf(view)).not.toContain('Monthly spend');
    await expect(view.mode).toBe('activity');
  },
};

/** Up to the morning of the 18th. */
/** The exact figures of every widget. */
export const Tables: ElementStory = { args: { report: februaryReport() }, play: openAllTables };

export const TablesOfActivity: ElementStory = {
  args: { report: februaryReport(), mode: 'activity' },
  play: openAllTables,
};

export const RunningMonth: ElementStory = withReport(runningMonth(), /Data through .*18.*UTC/);

/** A source that can tell nothing: each widget says so for itself. */
export const NothingKnown: ElementStory = {
  args: { report: nothingKnown() },
  play: shows('unavailable', english.unavailable),
};

export const ForbiddenInHostWords: ElementStory = {
  ...asking(problem(403, 'forbidden')),
  render: renderWith(words('forbidden', 'Ask Dana in Finance for access to these figures.')),
  play: async context => {
    await shows('forbidden', 'Ask Dana in Finance')(context);
    // What a slot would say without the host's words is in the document still, but not to be seen.
    const slot = elementOf(context).shadowRoot?.querySelector<HTMLSlotElement>('slot[name=forbidden]');
    await expect(slot?.assignedElements()).toHaveLength(1);
  },
};

/** The whole month as one file. */
export const TakingAway: ElementStory = { args: { report: februaryReport() }, play: opensFiles };

/** A page of the host's own: its widgets take report, mode and month from the view they stand in. */
export const HostLayout: ElementStory = {
  ...withReport(februaryReport(), '$2,080.82', 'Spend by agent type', 'Spend by other service'),
  render: renderWith(hostPage),
};

/** A host's brand by custom properties, in both colour schemes. */
export const Brand: ElementStory = { ...Cost, decorators: [brand] };

export const BrandDark: ElementStory = { ...Cost, decorators: [brand, dark] };

function hostPage(): Node {
  const page = document.createElement('div');
  page.className = 'host-page';
  for (const tag of ['monthly-spend', 'spend-by-agent-type', 'spend-by-service']) {
    page.append(document.createElement(tag));
  }
  return page;
}
