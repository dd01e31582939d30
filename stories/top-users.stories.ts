import { expect, waitFor } from 'storybook/test';
import { allZero, februaryReport, hostileNames, longNames, oneOutlier } from '../test/fixtures/reports.js';
import { elementOf, renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { shows, textOf } from './support/expectations.js';
import { dark } from './support/stage.js';
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

const meta: ElementMeta = { title: 'Widgets/Top users', component: 'top-users', render: renderElement };
export default meta;

export const Ready: ElementStory = withReport(
  februaryReport(),
  /Amara Okafor.* leads with/,
  '287 others',
  'Unassigned',
);

/** For who should see how much, and not of whom. */
export const Initials: ElementStory = {
  args: { report: februaryReport(), people: 'initials', userHref: '/users/{id}' },
  play: async context => {
    await shows('ready', /A\. O\..* leads with/, '287 others')(context);
    await expect(textOf(elementOf(context))).not.toContain('Amara');
  },
};

export const Hidden: ElementStory = {
  args: { report: februaryReport(), people: 'hidden', userHref: '/users/{id}' },
  play: async context => {
    await shows('ready', /User 1.* leads with/, 'User 5', '287 others')(context);
    await expect(textOf(elementOf(context))).not.toMatch(/Amara|@/);
    await expect(elementOf(context).shadowRoot?.querySelector('a')).toBeNull();
  },
};

/** To the host's page about each of them. */
export const Linked: ElementStory = {
  args: { report: februaryReport(), userHref: '/users/{id}?month={month}' },
  play: async context => {
    await shows('ready')(context);
    const links = () => [...(elementOf(context).shadowRoot?.querySelectorAll('a') ?? [])];
    await waitFor(() => expect(links()).toHaveLength(5));
    await expect(links()[0]?.href).toMatch(/\/users\/.+\?month=2025-02$/);
  },
};

export const LinkedDark: ElementStory = { ...Linked, decorators: [dark] };

/** No bar is longer than nothing. */
export const AllZero: ElementStory = withReport(allZero(), 'Amara Okafor');

/** Small beside large stays small. */
export const Outlier: ElementStory = withReport(oneOutlier(), /Amara Okafor.* leads with/);

export const LongNames: ElementStory = withReport(longNames(), 'Enterprise-wide');

/** Names are text, whatever they look like. */
export const HostileNames: ElementStory = withReport(hostileNames(), '__proto__', 'constructor');
