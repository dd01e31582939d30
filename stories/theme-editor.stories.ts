import { expect, waitFor } from 'storybook/test';
import { februaryReport } from '../test/fixtures/reports.js';
import type { ElementMeta, ElementStory } from './support/element-story.js';
import { themeEditor } from './support/theme-editor.js';

const meta: ElementMeta = { title: 'View/Theme editor', component: 'consumption-view' };
export default meta;

/** Every token, changed live on the whole view; the CSS is there to be copied. */
export const ThemeEditor: ElementStory = {
  render: () =>
    themeEditor(Object.assign(document.createElement('consumption-view'), { report: februaryReport() })),
  play: async ({ canvasElement }) => {
    const editor = canvasElement.querySelector('theme-editor');
    const root = editor?.shadowRoot;
    const accent = root?.querySelector<HTMLInputElement>('input[aria-label="accent, light"]');
    if (!accent) throw new Error('There is no accent to change.');
    accent.value = '#0b6b4f';
    accent.dispatchEvent(new Event('input'));
    await waitFor(() =>
      expect(root?.querySelector('textarea')?.value).toContain('--consumption-accent: light-dark(#0b6b4f,'),
    );
    const view = canvasElement.querySelector('consumption-view');
    await expect(getComputedStyle(view as Element).getPropertyValue('--consumption-accent')).toContain(
      '#0b6b4f',
    );
    root?.querySelectorAll('button')[1]?.click();
    await waitFor(() => expect(root?.querySelector('textarea')?.value).toContain('Nothing changed yet.'));
  },
};
