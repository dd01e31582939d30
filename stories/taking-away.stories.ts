import { expect, waitFor } from 'storybook/test';
import { februaryReport } from '../test/fixtures/reports.js';
import { elementOf, renderElement } from './support/element-story.js';
import type { ElementMeta, ElementStory } from './support/element-story.js';
import { dark, inLanguage, narrow } from './support/stage.js';
import { opensFiles } from './support/taking-away.js';

/** What opens below the arrow in a card's head: the files that a reader can take away. */
const meta: ElementMeta = {
  title: 'Reading/Taking away',
  component: 'spend-by-agent-type',
  render: renderElement,
};
export default meta;

export const Files: ElementStory = { args: { report: februaryReport() }, play: opensFiles };

export const Dark: ElementStory = { ...Files, decorators: [dark] };

export const Narrow: ElementStory = { ...Files, decorators: [narrow] };

export const RightToLeft: ElementStory = { ...Files, decorators: [inLanguage('ar-EG', 'rtl')] };

/** In a host's page that has ways of its own to take figures away. */
export const WithoutDownloads: ElementStory = {
  args: { report: februaryReport(), withoutDownloads: true },
  play: async context => {
    const inside = elementOf(context).shadowRoot!;
    await waitFor(() => expect(inside.querySelector('details')).not.toBeNull());
    await expect(inside.querySelector('.download')).toBeNull();
  },
};
