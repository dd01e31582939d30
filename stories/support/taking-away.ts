import { expect, userEvent, waitFor } from 'storybook/test';
import { elementOf, type Play } from './element-story.js';

/** Opens the list of files by key; ends with the list open, and the focus on its first entry. */
export const opensFiles: Play = async context => {
  const inside = elementOf(context).shadowRoot!;
  const found = (selector: string) =>
    waitFor(async () => {
      const element = inside.querySelector<HTMLElement>(selector);
      await expect(element, selector).not.toBeNull();
      return element!;
    });
  const button = await found('.download > button');
  // Another surrounding has left it open.
  if (button.ariaExpanded === 'true') return;
  button.focus();
  await userEvent.keyboard('{Enter}');
  const list = await found('.files:popover-open');
  await waitFor(() => expect(list.contains(inside.activeElement)).toBe(true));
};
