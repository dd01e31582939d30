/** Pages of the docs in the theme that the toolbar has chosen, as stories are. */
import { DocsContainer } from '@storybook/addon-docs/blocks';
import { themes } from 'storybook/theming';

type Props = Parameters<typeof DocsContainer>[0];

/** Links in every second row of a table would be too close to their ground. */
const LOOKS = { light: themes.light, dark: { ...themes.dark, colorSecondary: '#7cb7ff' } };

interface Told {
  readonly globals?: { readonly theme?: string };
}

export function DocsPage(props: Props): ReturnType<typeof DocsContainer> {
  const { channel } = props.context;
  const [told] = (channel.last('globalsUpdated') ?? channel.last('setGlobals') ?? []) as Told[];
  const theme = told?.globals?.theme === 'dark' ? 'dark' : 'light';
  // A page without stories has no decorator that would say so.
  document.documentElement.dataset.theme = theme;
  return DocsContainer({ ...props, theme: LOOKS[theme] });
}
