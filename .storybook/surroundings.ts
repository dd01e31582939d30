/**
 * The switches of the toolbar beside the theme: language, direction and width of what surrounds a story. They are set
 * on the story's own root, around whatever surroundings the story has of its own: those are nearer, and hold.
 */
import type { Decorator, Preview } from '@storybook/web-components-vite';

/** Of the toolbar; the empty language is that of the page, and the width "full" all there is. */
interface Surroundings {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl' | 'language';
  readonly width: string;
}

const RIGHT_TO_LEFT = new Set(['ar']);

export const surroundings: Required<Pick<Preview, 'globalTypes' | 'initialGlobals'>> = {
  initialGlobals: { locale: '', direction: 'language', width: 'full' },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: '', title: 'Language of the page' },
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'fr', title: 'Français' },
          { value: 'es', title: 'Español' },
          { value: 'pt', title: 'Português' },
          { value: 'ja', title: '日本語' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'language', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    width: {
      description: 'Width of the box',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          ...[1280, 768, 480, 320, 240].map(width => ({ value: String(width), title: `${width} px` })),
        ],
      },
    },
  },
};

export const withLanguage: Decorator = (story, { canvasElement, globals }) => {
  const { locale } = globals as unknown as Surroundings;
  // The empty string would be a language as well: an unknown one.
  set(canvasElement, 'lang', locale || null);
  return story();
};

export const withDirection: Decorator = (story, { canvasElement, globals }) => {
  const { locale, direction } = globals as unknown as Surroundings;
  const ofLanguage = locale ? (RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr') : null;
  set(canvasElement, 'dir', direction === 'language' ? ofLanguage : direction);
  return story();
};

export const withWidth: Decorator = (story, { canvasElement, globals }) => {
  const { width } = globals as unknown as Surroundings;
  set(canvasElement, 'data-width', width === 'full' ? null : width);
  return story();
};

function set(element: HTMLElement, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
