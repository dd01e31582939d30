import { expect } from 'storybook/test';
import { februaryReport, longNames, manyTypes, runningMonth } from '../test/fixtures/reports.js';
import { elementOf, renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { shows } from './support/expectations.js';
import { inLanguage, smallest } from './support/stage.js';

const meta: ElementMeta = {
  title: 'View/Surroundings',
  component: 'consumption-view',
  render: renderElement,
};
export default meta;

/** The smallest box that a host should give: 240 px. Nothing reaches beyond it. */
export const SmallestBox: ElementStory = {
  args: { report: februaryReport() },
  decorators: [smallest],
  play: async context => {
    await shows('ready', '$2,080.82')(context);
    const { scrollWidth, clientWidth } = elementOf(context);
    await expect(scrollWidth).toBe(clientWidth);
  },
};

export const SmallestBoxActivity: ElementStory = {
  ...SmallestBox,
  args: { report: februaryReport(), mode: 'activity' },
  play: shows('ready', 'Top users'),
};

/** Names take three lines at most; the table has them whole. */
export const SmallestBoxLongNames: ElementStory = {
  ...SmallestBox,
  args: { report: longNames() },
  play: shows('ready', 'Enterprise-wide'),
};

/** The longest words, in the smallest box. */
export const SmallestBoxGerman: ElementStory = {
  ...SmallestBox,
  decorators: [smallest, inLanguage('de-DE')],
  play: shows('ready', /2\.080,82/),
};

/** Each of the most series that there can be. In forced colours and on paper, each has a pattern of its own. */
export const EverySeries: ElementStory = { args: { report: manyTypes() }, play: shows('ready', 'Voice') };

/** The last day is drawn as one that is still to be filled, and said to be. */
export const UnfinishedDay: ElementStory = {
  args: { report: runningMonth() },
  play: shows('ready', 'Data for Feb 18 is not complete yet.', /Data through .*18.*UTC/),
};
