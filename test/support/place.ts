import { fixture, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
// What is loaded on demand is at hand here, so that no test waits for the network.
import '../../src/extras/daily-extras.js';
import '../../src/extras/headline-extras.js';
import '../../src/extras/ranking-extras.js';
import '../../src/extras/view-extras.js';
import { settled } from './scripted-fetch.js';

type Tags = HTMLElementTagNameMap;

/** The element on the page, with these properties, in American English, after its first drawing in words. */
export async function place<Tag extends keyof Tags>(
  tag: Tag,
  properties: Partial<Tags[Tag]> = {},
): Promise<Tags[Tag]> {
  const element = Object.assign(document.createElement(tag), { lang: 'en-US' }, properties);
  await fixture(html`${element}`);
  await (element as HTMLElement as LitElement).updateComplete;
  await settled();
  return element;
}

/** Boxes have been measured, and what depends on them is drawn. */
export async function measured(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await settled();
}
