/** What a reader does to the tables of exact figures, for play functions. */
import { expect, waitFor } from 'storybook/test';
import { elementOf, type Context, type Play } from './element-story.js';
import { shows } from './expectations.js';

/** The table is open; sorted by the columns of these names, one press each. */
export function openTable(...presses: string[]): Play {
  return async context => {
    await shows('ready')(context);
    const details = await waitFor(() => {
      const found = elementOf(context as Context).shadowRoot?.querySelector('details');
      if (!found) throw new Error('There is no table yet.');
      return found;
    });
    details.open = true;
    for (const name of presses) {
      const heads = [...details.querySelectorAll<HTMLElement>('thead th')];
      const head = heads.find(({ textContent }) => textContent.trim() === name);
      const before = head?.getAttribute('aria-sort');
      head?.querySelector('button')?.click();
      await waitFor(() => expect(head?.getAttribute('aria-sort')).not.toBe(before));
    }
  };
}

/** Every table that there is in a view. */
export const openAllTables: Play = async context => {
  await shows('ready')(context);
  const widgets = [...(elementOf(context as Context).shadowRoot?.querySelectorAll('.layout > *') ?? [])];
  const shown = widgets.filter(
    widget => !widget.matches(':state(off)') && !widget.localName.startsWith('monthly-'),
  );
  for (const widget of shown) {
    await waitFor(() => expect(widget.shadowRoot?.querySelector('details')).toBeTruthy());
    widget.shadowRoot?.querySelectorAll('details').forEach(details => (details.open = true));
  }
};
