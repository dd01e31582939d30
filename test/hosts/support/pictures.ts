/** `HOST_PICTURES=folder` keeps a picture of every host: light and dark, wide and narrow. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isReady } from './in-host.js';
import type { OpenedHost } from './opened-host.js';

const folder = process.env['HOST_PICTURES'];

export async function takePictures(name: string, { open }: OpenedHost): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const paths = name === 'html' ? ['/', '/two-identities.html'] : ['/'];
  for (const path of paths) {
    for (const width of [1280, 360]) {
      const visit = await open(path, width);
      await isReady(visit);
      await visit.settled();
      for (const scheme of ['light', 'dark']) {
        await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const file = `${name}${path.replace('.html', '').replace('/', path === '/' ? '' : '-')}-${width}-${scheme}.png`;
        await visit.page.screenshot({ path: join(folder, file), fullPage: true });
      }
    }
  }
}
