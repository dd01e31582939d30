import { expect, waitFor } from 'storybook/test';
import { elementOf, renderElement } from './support/element-story.js';
import type { ElementMeta, ElementStory, Play } from './support/element-story.js';
import { dark, inLanguage, narrow } from './support/stage.js';

const meta: ElementMeta = {
  title: 'Controls/Mode toggle',
  component: 'consumption-mode-toggle',
  render: renderElement,
};
export default meta;

/** One of the two radios is chosen. */
function chosen(mode: 'cost' | 'activity'): Play {
  return async context => {
    await expect((await optionOf(context, mode)).checked).toBe(true);
    await expect(elementOf(context).getAttribute('mode')).toBe(mode);
  };
}

/** Once its words are here: those of other languages come late. */
function optionOf(context: Parameters<typeof elementOf>[0], mode: string): Promise<HTMLInputElement> {
  return waitFor(() => {
    const option = elementOf(context).shadowRoot?.querySelector<HTMLInputElement>(`input[value=${mode}]`);
    if (!option) throw new Error(`There is no option ${mode}.`);
    return option;
  });
}

export const Cost: ElementStory = { args: { mode: 'cost' }, play: chosen('cost') };

export const Activity: ElementStory = { args: { mode: 'activity' }, play: chosen('activity') };

/** Its ring is drawn around the words, as the radio itself is not to be seen. */
export const Focused: ElementStory = {
  play: async context => {
    const option = await optionOf(context, 'cost');
    option.focus();
    await expect(option.matches(':focus')).toBe(true);
  },
};

export const Narrow: ElementStory = { ...Cost, decorators: [narrow] };

export const Dark: ElementStory = { ...Cost, decorators: [dark] };

export const RightToLeft: ElementStory = { ...Cost, decorators: [inLanguage('ar-EG', 'rtl')] };
