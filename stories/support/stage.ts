/** What surrounds an element: room, colour scheme, language and direction. Decorators for stories. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import './stage.css';

/** 280 px for the element itself. */
export const narrow = stage('narrow');
/** 240 px for a whole view. */
export const smallest = stage('smallest');
export const dark = stage('dark');
export const brand = stage('brand');

export function inLanguage(lang: string, dir: 'ltr' | 'rtl' = 'ltr'): Decorator {
  return story => html`<div lang=${lang} dir=${dir}>${story()}</div>`;
}

function stage(name: string): Decorator {
  return story => html`<div class="stage ${name}">${story()}</div>`;
}
