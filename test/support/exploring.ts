/** Reads a chart as somebody does who has keys and a screen reader: by what is pressed, and what is said then. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { part } from './rendered.js';

export const listboxOf = (widget: Element) => part(widget, '[role=listbox]');
export const tooltipOf = (widget: Element) => part(widget, '.tooltip');
export const isOpen = (widget: Element) => tooltipOf(widget).matches(':popover-open');

/** What the active option says. There is no other option: nothing else could be announced. */
export function said(widget: Element): string {
  const options = [...listboxOf(widget).querySelectorAll('[role=option]')];
  if (options.length !== 1) throw new Error(`There are ${options.length} options.`);
  const [option] = options;
  if (listboxOf(widget).getAttribute('aria-activedescendant') !== option!.id)
    throw new Error('The active option is not there.');
  return option!.textContent.trim();
}

/** Presses keys one after another: what was said after each, where it was announced anew. */
export async function press(widget: Element, ...keys: string[]): Promise<string[]> {
  const active = () => listboxOf(widget).getAttribute('aria-activedescendant');
  const heard: string[] = [];
  let before = active();
  const listen = () => {
    if (active() !== before) heard.push(said(widget));
    before = active();
  };
  document.addEventListener('keyup', listen);
  await executeServerCommand('press-keys', keys);
  document.removeEventListener('keyup', listen);
  return heard;
}

/** Tabs from the top of the page until the chart has the focus. */
export async function tabTo(widget: Element): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  for (let tabs = 0; tabs < 30; tabs += 1) {
    await sendKeys({ press: 'Tab' });
    if (widget.shadowRoot?.activeElement === listboxOf(widget)) return;
  }
  throw new Error('No Tab leads to the chart.');
}

export function times(count: number, key: string): string[] {
  return Array.from({ length: count }, () => key);
}
