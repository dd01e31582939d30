import { expect, userEvent, waitFor } from 'storybook/test';
import { elementOf, type Play } from './element-story.js';

/** Goes to the chart and presses these keys; ends with the tooltip open, and a ring around the datum. */
export function reads(...keys: string[]): Play {
  return async context => {
    const inside = elementOf(context).shadowRoot!;
    const found = <Found extends Element = HTMLElement>(selector: string) =>
      waitFor(async () => {
        const element = inside.querySelector<Found>(selector);
        await expect(element, selector).not.toBeNull();
        return element!;
      });
    (await found('[role=listbox]')).focus();
    await userEvent.keyboard(keys.map(key => `{${key}}`).join(''));
    const tooltip = await found('.tooltip');
    await waitFor(() => expect(tooltip.matches(':popover-open')).toBe(true));
    await found('.ring');
  };
}
