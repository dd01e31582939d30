/** In what surroundings every story is checked, and how a page that shows one is put into them. */
import type { CDPSession, Page } from 'puppeteer-core';

export interface Surroundings {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  /** CSS pixels. */
  readonly width: number;
  readonly forcedColours: boolean;
}

export const light: Surroundings = {
  name: 'light',
  theme: 'light',
  dir: 'ltr',
  width: 1280,
  forcedColours: false,
};

/** The first is the one in which the story plays. */
export const allSurroundings: readonly Surroundings[] = [
  light,
  { ...light, name: 'dark', theme: 'dark' },
  { ...light, name: 'forced colours', forcedColours: true },
  { ...light, name: 'right to left', dir: 'rtl' },
  { ...light, name: '320 px', width: 320 },
];

/** As high as a screen while a story plays; then as high as the story, so that all of it is in the viewport. */
const HEIGHT = 900;

/** Without motion: what moves in spite of it is a fault. */
export async function emulate(page: Page, session: CDPSession, { width, forcedColours }: Surroundings) {
  await page.setViewport({ width, height: HEIGHT });
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    ],
  });
}

/** Two frames: what observes its size or its direction has drawn itself anew. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>(settled => requestAnimationFrame(() => requestAnimationFrame(() => settled()))),
  );

export async function enter(page: Page, session: CDPSession, to: Surroundings): Promise<void> {
  await emulate(page, session, to);
  await page.evaluate(({ theme, dir }) => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dir = dir;
  }, to);
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  if (isForced !== to.forcedColours) throw new Error('This browser does not emulate forced colours.');
  await settle(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height <= HEIGHT) return;
  await page.setViewport({ width: to.width, height });
  await settle(page);
}
