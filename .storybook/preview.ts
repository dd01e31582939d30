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
    options: {
      // Storybook reads this list out of the file. The first story of an element is at the top of its page.
      storySort: {
        order: [
          'Guide',
          [
            'Getting started',
            'Embedding',
            'Signing in and errors',
            'Theming',
            'Contract',
            'Server',
            'Engines',
            'Files',
            'Ingest',
            'Source OpenAI',
            'Source Anthropic',
            'Source LiteLLM',
            'Source Langfuse',
            'Writing a source',
            'Command line',
            'Security',
            'Accessibility',
            '*',
          ],
          'View',
          ['Consumption view', ['Docs', 'Cost', '*'], '*'],
          'Widgets',
          [
            'Monthly spend',
            ['Docs', 'Ready', '*'],
            'Spend by agent type',
            ['Docs', 'Ready', '*'],
            'Spend by LLM model',
            ['Docs', 'Ready', '*'],
            'Spend by other service',
            ['Docs', 'Ready', '*'],
            'Monthly tokens',
            ['Docs', 'Ready', '*'],
            'Tokens by agent type',
            ['Docs', 'Ready', '*'],
            'Tokens by model',
            ['Docs', 'Ready', '*'],
            'Top users',
            ['Docs', 'Ready', '*'],
            'Top agents',
            ['Docs', 'Ready', '*'],
            '*',
          ],
        ],
      },
    },
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
