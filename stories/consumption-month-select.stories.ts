import { expect, userEvent, waitFor } from 'storybook/test';
import { februaryReport, noPrevious } from '../test/fixtures/reports.js';
import { elementOf, renderElement } from './support/element-story.js';
import type { Context, ElementMeta, ElementStory, Play } from './support/element-story.js';
import { textOf } from './support/expectations.js';
import { dark, inLanguage, narrow } from './support/stage.js';

const meta: ElementMeta = {
  title: 'Controls/Month select',
  component: 'consumption-month-select',
  render: renderElement,
};
export default meta;

function partsOf(context: Pick<Context, 'canvasElement' | 'component'>) {
  const root = elementOf(context).shadowRoot;
  const [previous, next] = root?.querySelectorAll('button') ?? [];
  return { select: root?.querySelector('select') ?? null, previous, next };
}

/** Where one can go from here. */
function offers(steps: { previous: boolean; next: boolean }): Play {
  return async context => {
    await waitFor(() => expect(partsOf(context).next).toBeDefined());
    const { previous, next } = partsOf(context);
    await expect(previous?.ariaDisabled).toBe(String(!steps.previous));
    await expect(next?.ariaDisabled).toBe(String(!steps.next));
  };
}

/** The newest month: there is none to go to after it. */
export const Ready: ElementStory = {
  args: { report: februaryReport() },
  play: async context => {
    await offers({ previous: true, next: false })(context);
    await expect(partsOf(context).select?.value).toBe('2025-02');
    await expect(partsOf(context).select?.options).toHaveLength(14);
  },
};

export const FirstMonth: ElementStory = {
  args: { report: februaryReport(), month: '2024-01' },
  play: offers({ previous: false, next: true }),
};

export const OnlyMonth: ElementStory = {
  args: { report: noPrevious() },
  play: offers({ previous: false, next: false }),
};

/** The source does not say which months there are: the steps alone. */
export const MonthsUnknown: ElementStory = {
  args: { report: { ...februaryReport(), available: null } },
  play: async context => {
    await offers({ previous: true, next: true })(context);
    await expect(partsOf(context).select).toBeNull();
    await expect(textOf(elementOf(context))).toContain('February 2025');
  },
};

/** The reader goes one month back. */
export const SteppingBack: ElementStory = {
  args: { report: februaryReport() },
  play: async context => {
    await offers({ previous: true, next: false })(context);
    const told: string[] = [];
    const listen = (event: HTMLElementEventMap['consumption-month-change']) => told.push(event.detail.month);
    elementOf(context).addEventListener('consumption-month-change', listen, { once: true });
    elementOf(context).month = '2025-02';
    await userEvent.click(partsOf(context).previous as HTMLElement);
    await expect(told).toEqual(['2025-01']);
    await offers({ previous: true, next: true })(context);
  },
};

/** Without a month and a report there is nothing to choose. */
export const Idle: ElementStory = {
  play: async context => {
    await expect(textOf(elementOf(context)).trim()).toBe('');
  },
};

export const Narrow: ElementStory = { ...Ready, decorators: [narrow] };

export const Dark: ElementStory = { ...Ready, decorators: [dark] };

export const German: ElementStory = { ...Ready, decorators: [inLanguage('de-DE')] };

/** Arabic months, and steps that point the other way. */
export const RightToLeft: ElementStory = { ...Ready, decorators: [inLanguage('ar-EG', 'rtl')] };
