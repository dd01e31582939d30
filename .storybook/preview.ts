import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { docsFor, eventsOf } from './arg-types.js';
import { DocsPage } from './docs-page.js';
import './preview.css';
import { surroundings, withDirection, withLanguage, withWidth } from './surroundings.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  ...surroundings,
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    actions: { handles: eventsOf(manifest) },
    controls: { expanded: true },
    docs: { container: DocsPage, extractArgTypes: (tag: string) => docsFor(tag, manifest) },
    options: { storySort: { order: ['Guide', ['Getting started'], 'View', 'Widgets'] } },
  },
  decorators: [
    withActions,
    withLanguage,
    withDirection,
    withWidth,
    withThemeByDataAttribute({ themes: { light: 'light', dark: 'dark' }, defaultTheme: 'light' }),
  ],
};

export default preview;
